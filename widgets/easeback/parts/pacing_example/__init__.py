"""A made-up plan in small steps, to turn and to look at."""
