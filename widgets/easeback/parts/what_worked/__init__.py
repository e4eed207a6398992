"""What a person's own ratings say."""
