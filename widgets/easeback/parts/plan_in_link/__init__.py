"""A plan that came in a link."""
