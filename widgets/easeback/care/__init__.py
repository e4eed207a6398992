"""Pure functions on what a person answers: rules that are rows of `data/`."""
