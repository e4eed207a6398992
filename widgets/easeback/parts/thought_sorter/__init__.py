"""Common hard thoughts, to sort and to say anew."""
