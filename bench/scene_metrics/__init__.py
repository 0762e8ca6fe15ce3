"""Judges scenes by where their parts are, not by what they claim."""
