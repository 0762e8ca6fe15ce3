"""What stands in a museum: a low stand with a plate that says what is on it."""

from typing import Final

from worlds.catalogue.grammars.model import Sculpt
from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import Paint, block
from worlds.scene import Part

PLINTH: Final = Paint((112, 118, 128), "Concrete")
CARD: Final = Paint((244, 246, 248))


def plate(words: str, width: float) -> list[Part]:
    """A stand whose top is at 0, and on its front the words."""
    return [
        block("Stand", (width, 0.16, 0.7), (0, -0.16, 0.05), PLINTH),
        panel("Plate", (0.84 * width, 0.22, 0.06), (0, -0.12, -0.33), CARD, words, 0.16),
    ]


def exhibit(name: str, sculpt: Sculpt, *, width: float = 1.1) -> Sculpt:
    """The model, about one unit wide and ending at y = 0, on a stand of that width."""
    return lambda look: [*plate(shown(look, name, name.lower()), width), *sculpt(look)]
