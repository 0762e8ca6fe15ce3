"""How a thing is suited to its zone: a bridge as long as its river is wide, a planet in the sky without a post, an animal
behind a fence large enough to be seen."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.thing import SCALES, Built
from worlds.catalogue.thing import Thing as Known
from worlds.geometry import Vector
from worlds.layout.beds import EDGE, RIVER
from worlds.layout.plot import Plot
from worlds.plan.plan import ENTERED, PlaceKind, Thing, ZoneKind
from worlds.sizes import SizeWord

BANK_TO_BANK: Final = RIVER + 2 * EDGE + 6.0
"""Studs between what is level on either side of a river, and a little of that."""
PLANET: Final = "planet"
"""A family of the catalogue."""
POSTED: Final = ("Foot", "Post", "Plate")
PIRATE: Final = "pirate"
LIVING: Final = "character"
SHOWN, ENLARGED = 12.0, 1.25
"""Studs of an animal in an enclosure, about, and how many times larger than elsewhere it is at most."""
SEEN_IN_POOL, LARGER_IN_POOL = 4.6, 1.7
"""The same for what is small and lives in water."""
CORAL: Final = "coral"
HALL: Final = {PlaceKind.MIDDLE: (16.0, 26.0), PlaceKind.ON: (8.0, 10.0), None: (11.0, 20.0)}
"""Studs of height and length of what stands in a hall, at most: in its middle, on something, elsewhere."""
KEY: Final = 1.5
"""How many times larger than elsewhere the key thing of a hall may be."""


MODELS: Final = frozenset({"cell", "molecule", "organ", "organelle"})
"""Families of the catalogue."""
HELD: Final = {PlaceKind.ON, PlaceKind.INSIDE}
MODEL, LANDMARK, MOST_LARGER = 9.0, 18.0, 3.2
"""Studs of a model on open ground, of the one that a place is about, and how many times larger than indoors one may be."""


def spanning(thing: Known, size: Vector, home: Plot) -> Vector:
    """A bridge in a river's plot reaches from bank to bank, whatever its usual length is."""
    long = max(size[0], size[2])
    is_bridge = thing.family == "bridge" or thing.name == "bridge"
    if home.zone.kind is not ZoneKind.RIVER or not is_bridge or long >= BANK_TO_BANK:
        return size
    scale = BANK_TO_BANK / long
    return (round(size[0] * scale, 2), round(size[1] * scale, 2), round(size[2] * scale, 2))


def in_room(thing: Known, entry: Thing, size: Vector, home: Plot) -> Vector:
    """Under a roof a sphinx is as large as the hall has room for, if no words say how large it is; what is the key thing
    of the hall may be larger, and what stands on a pedestal is smaller."""
    is_small = thing.indoors or thing.category == "building" or entry.size is not SizeWord.MEDIUM
    if home.zone.kind not in ENTERED or is_small:
        return size
    kinds = {place.kind for place in entry.places}
    high, long = HALL[next((kind for kind in (PlaceKind.MIDDLE, PlaceKind.ON) if kind in kinds), None)]
    most = KEY if PlaceKind.MIDDLE in kinds else 1.0
    share = min(most, high / size[1], long / max(size[0], size[2]))
    return (round(size[0] * share, 2), round(size[1] * share, 2), round(size[2] * share, 2))


def as_model(thing: Known, entry: Thing, size: Vector, home: Plot) -> Vector:
    """On open ground a model of what is tiny or inside of a body is no toy on the lawn: it is as high as who looks at it,
    and the one that the place is about is a landmark. Not if words say that it is small, or what it stands on."""
    kinds = {place.kind for place in entry.places}
    is_small = entry.size in (SizeWord.TINY, SizeWord.SMALL)
    if home.zone.kind in ENTERED or is_small or kinds & HELD or thing.family not in MODELS:
        return size
    title = home.zone.title.lower().split()
    is_key = entry.count == 1 and (PlaceKind.MIDDLE in kinds or entry.noun.split()[-1].lower() in title)
    wanted = LANDMARK if is_key else MODEL * SCALES[entry.size]
    share = max(1.0, min(MOST_LARGER, wanted / max(size)))
    return (round(size[0] * share, 2), round(size[1] * share, 2), round(size[2] * share, 2))


def in_pool(thing: Known, entry: Thing, size: Vector, home: Plot) -> Vector:
    """A crab in a rock pool is looked at from its edge: it is larger than elsewhere, and what grows beside it smaller, if no
    words say how large it is."""
    if (
        home.zone.kind is not ZoneKind.LAKE
        or not (thing.category == LIVING or thing.name == CORAL)
        or entry.size is not SizeWord.MEDIUM
    ):
        return size
    wished = SEEN_IN_POOL / max(size)
    share = min(wished if thing.name == CORAL else max(wished, 1.0), LARGER_IN_POOL)
    return (round(size[0] * share, 2), round(size[1] * share, 2), round(size[2] * share, 2))


def kept(thing: Known, entry: Thing, size: Vector, home: Plot) -> Vector:
    """Animals that visitors look at over a fence are large enough to be seen, the small ones most, unless the words say how
    large they are."""
    size = in_pool(thing, entry, size, home)
    if thing.category != LIVING or home.zone.enclosure is None or entry.size is not SizeWord.MEDIUM:
        return size
    share = min(max(SHOWN / max(size), 1.0), ENLARGED)
    return (round(size[0] * share, 2), round(size[1] * share, 2), round(size[2] * share, 2))


def marked(label: str, home: Plot) -> str:
    """A ship of a pirate island is one of pirates."""
    is_of_pirates = PIRATE in home.zone.title.lower() and PIRATE not in label
    return f"{PIRATE} {label}" if is_of_pirates and label.endswith(("ship", "boat")) else label


def hung(built: Built, thing: Known, home: Plot) -> Built:
    """A planet in the sky hangs there, without the post that it has on the ground."""
    if home.zone.kind is not ZoneKind.SKY or thing.family != PLANET:
        return built
    parts = [part for part in built.parts if part.name not in POSTED]
    low = min((part.box.low[1] for part in parts), default=0.0)
    return replace(built, parts=[part.placed((0.0, -low, 0.0), 0) for part in parts])
