"""The claim cards."""
