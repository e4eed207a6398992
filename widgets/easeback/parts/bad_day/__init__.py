"""A page for a bad day: one exercise, the first hour, whom to call."""
