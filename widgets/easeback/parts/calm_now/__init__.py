"""Calm now: one exercise that fits, at once."""
