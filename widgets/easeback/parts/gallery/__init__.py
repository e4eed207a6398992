"""Every figure and pose on one page, and one row as it is typed."""
