"""The tables of the course: what stands in them, and what the course makes of it."""
