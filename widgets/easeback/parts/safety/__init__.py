"""The safety check and the help lines."""
