"""Families: many things by one grammar, each a row of data."""
