"""The four paths between stress and pain, as one loop that a person can turn."""
