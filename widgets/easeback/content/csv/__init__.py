"""A table as a file: a CSV read as a spreadsheet leaves it, its cells, and what is wrong with them."""
