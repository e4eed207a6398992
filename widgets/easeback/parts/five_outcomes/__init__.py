"""The five things that may ease, what is known of each, and what the diary says."""
