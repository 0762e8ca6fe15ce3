"""What belongs in a kind of place though nobody said it: a row of a table of such kinds."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.dress import Piece
from worlds.catalogue.goods import GOODS, Goods
from worlds.catalogue.kit_beams import OVERHEAD
from worlds.catalogue.kit_groups import GROUPS
from worlds.catalogue.kit_hung import HUNG
from worlds.catalogue.kit_low import LOW
from worlds.catalogue.kit_shelves import SHELVES
from worlds.catalogue.solids import Paint
from worlds.scene import Color

PINE: Final = Paint((206, 164, 112), "Wood")
OAKEN: Final = Paint((150, 104, 66), "Wood")
WALNUTS: Final = Paint((96, 64, 44), "Wood")
RAW: Final = Paint((134, 100, 70), "WoodPlanks")
LACQUER: Final = Paint((236, 238, 238))
GRAYISH: Final = Paint((150, 158, 166))
IRONS: Final = Paint((88, 94, 104), "Metal")
STONES: Final = Paint((164, 158, 146), "Slate")
SANDY: Final = Paint((212, 184, 134), "Sandstone")
MARBLES: Final = Paint((226, 220, 206), "Marble")
CHEERFUL: Final = Paint((250, 214, 120))


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, and what lies on it."""

    name: str
    piece: Piece
    goods: Goods | None


@dataclass(frozen=True, slots=True)
class Kit:
    names: tuple[str, ...]
    """What such a place is called, singular."""
    wood: Paint
    accent: Paint
    tall: tuple[Placed, ...]
    """Along walls, between windows."""
    low: tuple[Placed, ...]
    """Along walls, under windows."""
    hung: tuple[Placed, ...]
    """On walls, over what is low."""
    middle: tuple[Placed, ...]
    """In rows or groups, where room is left."""
    beams: tuple[Placed, ...]
    rug: Paint | None
    """Of a long carpet from where one comes in."""
    told: frozenset[str]
    """Things that tell of such a place where its name does not."""


def kit(
    names: str,
    wood: Paint,
    accent: Color,
    *,
    tall: str = "",
    low: str = "",
    hung: str = "",
    middle: str = "",
    beams: str = "",
    rug: Color | None = None,
    told: str = "",
) -> Kit:
    """Pieces by name, each with its goods behind a colon: `shelf:book`. Raises KeyError for what there is not."""
    return Kit(
        tuple(one.strip() for one in names.split(",")),
        wood,
        Paint(accent),
        placed(tall, {**SHELVES, **LOW}),
        placed(low, LOW),
        placed(hung, HUNG),
        placed(middle, GROUPS),
        placed(beams, OVERHEAD),
        Paint(rug, "Fabric") if rug is not None else None,
        frozenset(told.split()),
    )


def placed(words: str, pieces: dict[str, Piece]) -> tuple[Placed, ...]:
    """A name of goods of two words has an underscore."""
    found = []
    for word in words.split():
        name, _, goods = word.partition(":")
        found.append(Placed(name, pieces[name], GOODS[goods.replace("_", " ")] if goods else None))
    return tuple(found)
