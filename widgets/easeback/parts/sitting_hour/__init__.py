"""An hour of sitting and standing that a person can turn."""
