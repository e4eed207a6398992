"""The care team, how to reach it, and where anxiety itself is treated."""
