"""The signature of the course."""
