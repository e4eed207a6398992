"""The volume picture of the alarm."""
