"""Colours. Apart from scene.py: themes and terrains, which requests name, need nothing that computes."""

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""
