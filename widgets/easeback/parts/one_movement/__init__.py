"""The one movement a person wants back."""
