"""The check-in: a few questions, and one page of one's own."""
