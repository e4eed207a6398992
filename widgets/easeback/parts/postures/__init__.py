"""Five ways to sit and stand, side by side."""
