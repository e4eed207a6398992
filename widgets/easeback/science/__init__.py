"""The teaching models: pure functions that read no file and know no widget."""
