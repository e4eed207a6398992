"""The teach-back questions."""
