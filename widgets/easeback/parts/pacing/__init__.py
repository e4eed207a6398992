"""The one activity a person builds up in small steps."""
