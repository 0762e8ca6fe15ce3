"""Uploads: what is read of files, and what is refused."""
