"""Heat, cold or neither, and a timer that looks after the skin."""
