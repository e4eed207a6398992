"""The thought record, in short steps."""
