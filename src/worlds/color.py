"""Colours. Apart from scene.py: themes and terrains, which requests name, need nothing that computes."""

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""


def mixed(color: Color, other: Color, share: float) -> Color:
    """`share` of the way from one colour to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(color, other, strict=True))
    return (red, green, blue)
