"""A wish and a plan, side by side."""
