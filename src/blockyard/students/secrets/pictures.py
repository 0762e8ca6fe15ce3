"""A picture password: four pictures in an order, which a pupil of six years remembers and finds again."""

import secrets
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

DRAWINGS: Final = files("blockyard.students.secrets") / "drawings"
PICTURES: Final = (
    "apple",
    "ball",
    "boat",
    "book",
    "bus",
    "cat",
    "clock",
    "cloud",
    "crown",
    "cup",
    "drum",
    "duck",
    "fish",
    "flower",
    "house",
    "key",
    "kite",
    "moon",
    "rocket",
    "snail",
    "star",
    "sun",
    "tree",
    "umbrella",
)
"""In the order in which the sign-in page shows them, which is always the same: pupils remember the place, too."""
LENGTH: Final = 4


def new_pictures() -> tuple[str, ...]:
    """Four names of PICTURES, none twice: one of 255,024 passwords."""
    return tuple(secrets.SystemRandom().sample(PICTURES, LENGTH))


def normal_pictures(pictures: Sequence[str]) -> str:
    """What is hashed: `sun-cat-boat-key`. The order counts.

    Raises ValueError where these are not four different PICTURES.
    """
    if len(pictures) != LENGTH:
        raise ValueError(f"a picture password has {LENGTH} pictures; choose {LENGTH}")
    if not set(pictures) <= set(PICTURES):
        raise ValueError("there is no such picture; choose of those that are shown")
    if len(set(pictures)) != LENGTH:
        raise ValueError("no picture stands twice in a picture password; choose different ones")
    return "-".join(pictures)


@cache
def drawing_of(picture: str) -> bytes:
    """An SVG document, 64 by 64."""
    return (DRAWINGS / f"{picture}.svg").read_bytes()
