"""Buildings by kind: a hall with a door and a board that says what it is, a roof, and what rises over it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from worlds.catalogue.grammars.model import sound
from worlds.catalogue.lettering import ink
from worlds.catalogue.shell import EAVES, ENTERED, gable_roof, nameplate, shell, wall_height
from worlds.catalogue.solids import PLANKS, STONE, TIMBER, WHITE, Paint, block, both, pillar, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Vector
from worlds.scene import Color, Part

Roof = Literal["flat", "gable", "ridge", "steps", "saw"]
"""A gable's ridge runs along the front, a ridge's from front to back; steps are a pyramid of slabs, saws of a factory."""

OVERHANG: Final = 1.2
CORNICE: Final = 1.0
STEEPEST: Final = 0.62
"""Rise of a gable by half its depth: from above one sees the slabs, not the gables under them."""
TILES: Final = Paint((150, 62, 48), "ClayRoofTiles")
BOARD: Final = Paint((58, 44, 36), "Wood")


@dataclass(frozen=True, slots=True)
class Frame:
    """The hall that features are set on. Lengths are studs; the front looks to -z."""

    look: Look
    width: float
    height: float
    """Of all."""
    depth: float
    room: float
    """The top of the walls."""
    ridge: float
    """The top of the roof."""
    face: float
    """The z of the front wall's outer face."""
    middle: float
    """The z of the hall's middle."""
    roof: Paint
    trim: Paint
    door: float
    """Width of the doorway."""

    @property
    def paint(self) -> Paint:
        return Paint.of(self.look)

    @property
    def above(self) -> float:
        """What is left over the roof."""
        return self.height - self.ridge


Feature = Callable[[Frame], list[Part]]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of building differs from the others."""

    roof: Roof = "flat"
    walls: float = 0.6
    """Share of the height that the walls have."""
    rise: float = 1.0
    """Share of the rest that the roof has, where it is not flat; what is left is for features that rise over it."""
    cover: Paint = TILES
    trim: Paint = WHITE
    floor: Paint = PLANKS
    board: Paint = BOARD
    porch: float = 0.0
    """Depth that is left before the front wall, in studs."""
    door: float = 10.0
    front: int = 1
    sides: int = 2
    is_signed: bool = True
    """A board over the door says what it is."""
    features: tuple[Feature, ...] = ()
    others: tuple["Kind", ...] = ()
    """What copies of it look like, in turns."""


def named_building(name: str, words: str, size: Vector, color: Color, material: str, kind: Kind) -> Thing:
    """A thing that players enter; `words` are separated by commas."""
    title = name.replace("_", " ")
    meant = tuple(word.strip() for word in words.split(",") if word.strip())
    return Thing(
        name,
        title,
        "building",
        meant,
        size,
        color,
        material,
        partial(built, kind, title),
        dict(ENTERED),
        visited=True,
        family="building",
    )


def built(kind: Kind, title: str, look: Look) -> Built:
    kind = (kind, *kind.others)[look.form % (1 + len(kind.others))]
    w, h, d = look.size
    pitched = kind.roof in ("gable", "ridge")
    room = wall_height(kind.walls * h)
    inset = OVERHANG if pitched else 0.5
    z = kind.porch / 2
    size = (w - 2 * inset, room, d - kind.porch - 2 * inset)
    hall = shell(
        size,
        Paint.of(look),
        kind.floor,
        door=kind.door,
        front=kind.front,
        sides=kind.sides,
        eaves=EAVES if pitched else 0,
        z=z,
    )
    face = z - size[2] / 2
    rise = CORNICE + 0.3 if kind.roof == "flat" else kind.rise * (h - room)
    if kind.roof == "gable":
        rise = min(rise, STEEPEST * size[2] / 2)
    frame = Frame(look, w, h, d, room, room + rise, face, z, kind.cover, kind.trim, kind.door)
    parts = hall.parts
    parts += roof(kind.roof, frame, d - kind.porch)
    if kind.is_signed:
        parts += sign(kind, title, frame)
    for feature in kind.features:
        parts += feature(frame)
    return Built(sound(parts), hall.openings, hall.interior)


def roof(kind: Roof, frame: Frame, depth: float) -> list[Part]:
    w, room, rise = frame.width, frame.room, frame.ridge - frame.room
    paint, cover, z = frame.paint, frame.roof, frame.middle
    if kind in ("gable", "ridge"):
        return gable_roof(
            (w, rise, depth), (0, room, z), paint, cover, ridge="x" if kind == "gable" else "z", overhang=OVERHANG
        )
    if kind == "steps":
        return [
            block("Roof", (w * share, rise / 4 + 0.02, depth * share), (0, room + i * rise / 4, z), cover)
            for i, share in enumerate((0.998, 0.78, 0.54, 0.3))
        ]
    cornice = block("Cornice", (w - 0.3, CORNICE, depth - 0.3), (0, room, z), frame.trim)
    slab = block("Roof", (w - 2, CORNICE, depth - 2), (0, room + 0.3, z), paint)
    if kind == "flat":
        return [cornice, slab]
    tooth = (w - 2) / 3
    low = room + CORNICE - 0.05
    return [
        cornice,
        *[
            wedge("Roof", (tooth, frame.ridge - low, depth - 2), (tooth * i, low, z), paint, "right")
            for i in (-1, 0, 1)
        ],
        *[
            block(
                "Skylight", (0.3, 0.6 * (frame.ridge - low), depth - 4), (tooth * (i - 0.5) - 0.1, low + 0.1, z), WHITE
            )
            for i in (-1, 0, 1)
        ],
    ]


def sign(kind: Kind, title: str, frame: Frame) -> list[Part]:
    """The board over the door: on the porch if there is one, else on the cornice, at the eaves, or on the gable."""
    wide = min(0.55 * frame.width, 20)
    if porch in kind.features or veranda in kind.features:
        base = (0, frame.room - (0.6 if porch in kind.features else 1.2), 0.25 - frame.depth / 2)
    elif kind.roof == "ridge":
        base = (0, frame.room - 0.4, frame.face - 0.2)
    elif kind.roof == "gable":
        base = (0, frame.room - 1.2, frame.face - OVERHANG + 0.25)
    else:
        base = (0, frame.room - 0.9, frame.face - 0.25)
    letters = Paint(ink(kind.board.color))
    return [nameplate(frame.look, title, wide, 2.2, base, kind.board, letters)]


def porch(frame: Frame) -> list[Part]:
    """Columns before the front, an entablature on them and a pediment over it."""
    w, room = frame.width, frame.room
    front = -frame.depth / 2
    deep = frame.face - front
    z = front + deep / 2
    rise = min(0.16 * w, frame.height - room - 1.2)
    parts = [
        block("Step", (w - 1.4, 0.2, deep + 0.4), (0, 0, z + 0.2), STONE),
        block("Step", (w - 3, 0.4, deep - 0.8), (0, 0, z + 0.4), STONE),
        block("Entablature", (w - 0.5, 1.2, deep), (0, room, z + 0.3), frame.trim),
        wedge("Pediment", (w / 2 - 0.5, rise, deep - 0.3), (-w / 4 + 0.25, room + 1.15, z + 0.3), frame.paint, "left"),
        wedge("Pediment", (w / 2 - 0.5, rise, deep - 0.3), (w / 4 - 0.25, room + 1.15, z + 0.3), frame.paint, "right"),
    ]
    for x in (0.2 * w, 0.315 * w, 0.43 * w):
        parts += both(pillar("Column", 2, room + 0.05, (x, 0, front + 1.6), frame.trim))
    return parts


def veranda(frame: Frame) -> list[Part]:
    """A lean-to roof on posts before the front."""
    w, room = frame.width, frame.room
    front = -frame.depth / 2
    deep = frame.face - front
    z = front + deep / 2
    return [
        block("Deck", (w - 3, 0.25, deep + 0.3), (0, 0, z + 0.15), PLANKS),
        block("PorchRoof", (w - 1, 0.7, deep + 0.2), (0, room - 1, z + 0.2), frame.roof),
        *both(block("Post", (0.8, room - 0.9, 0.8), (w / 2 - 1.4, 0, front + 0.8), TIMBER)),
        *both(block("Post", (0.8, room - 0.9, 0.8), (0.26 * w, 0, front + 0.8), TIMBER)),
    ]
