"""Doing less, and the way out, as a spiral that a person can turn."""
