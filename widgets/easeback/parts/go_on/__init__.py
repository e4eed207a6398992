"""Where a person who comes back goes on."""
