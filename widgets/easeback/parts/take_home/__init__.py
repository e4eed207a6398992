"""The plan leaves the room with the person."""
