"""The person's own notes."""
