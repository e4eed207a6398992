"""What twins can tell about an association."""
