"""The working day as a part."""
