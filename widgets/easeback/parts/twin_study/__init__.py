"""What twins can tell about a link."""
