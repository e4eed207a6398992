"""Ten equal taps and what the nerves may make of them."""
