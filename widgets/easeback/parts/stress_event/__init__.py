"""The stressful event that a person can turn."""
