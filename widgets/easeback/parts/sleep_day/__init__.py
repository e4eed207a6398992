"""The day after a bad night, that a person can turn."""
