"""A wave of panic that a person can turn."""
