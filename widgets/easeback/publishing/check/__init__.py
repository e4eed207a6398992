"""What would fail a reader, told before one meets it: in lessons, in their code, and on their pages."""
