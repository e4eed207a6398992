"""A notebook becomes HTML: executed once, its words, outputs and widgets written down, and kept."""
