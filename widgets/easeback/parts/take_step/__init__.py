"""The step into the plan."""
