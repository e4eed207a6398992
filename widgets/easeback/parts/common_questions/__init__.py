"""Questions that many people ask, in a list that can be searched."""
