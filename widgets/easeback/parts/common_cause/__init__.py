"""Two things that go together, and a third behind both."""
