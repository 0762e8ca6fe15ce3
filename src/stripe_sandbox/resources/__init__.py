"""One file for each resource: its operations."""
