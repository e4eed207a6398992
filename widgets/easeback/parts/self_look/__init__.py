"""A gentle look at oneself."""
