"""Classes, and who teaches them."""
