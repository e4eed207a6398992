"""A rendered lesson becomes a page of the course: its frame, its policy, and when it is made anew."""
