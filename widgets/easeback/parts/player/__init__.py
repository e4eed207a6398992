"""The player of every exercise."""
