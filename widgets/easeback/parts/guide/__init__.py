"""The guide of the start page."""
