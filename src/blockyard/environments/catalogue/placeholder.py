"""What stands for a thing that the catalogue does not know: a friendly block with its name."""

from typing import Final

from blockyard.environments.catalogue.lettering import ink
from blockyard.environments.catalogue.solids import DARK_GRAY, Paint, block
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.scene import Text


def placeholder(look: Look) -> Built:
    w, h, d = look.size
    words = Text(look.text or "?", ink(look.color), 1.2)
    parts = [
        block("Plinth", (w, 0.12 * h, d), (0, 0, 0), DARK_GRAY),
        block("Block", (0.9 * w, 0.9 * h, 0.9 * d), (0, 0.1 * h, 0), Paint.of(look), text=words),
    ]
    return Built(parts)


THINGS: Final = (
    Thing("placeholder", "placeholder", "structure", (), (6, 7, 6), (240, 180, 70), "SmoothPlastic", placeholder),
)
