"""Rings of keys: what `blockyard secrets` does to the file, to the database, and to what is sealed."""
