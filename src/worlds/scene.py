"""The scene: what a description became, in studs. Pure data; everything that is made of an environment is made of this."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from worlds.color import Color as Color  # a part of the scene, as much as its shapes
from worlds.geometry import IDENTITY, QUARTERS, Box, Rotation, Vector, combined, extent, moved
from worlds.landform import Landform
from worlds.notice import Notice as Notice  # a part of the scene, too
from worlds.stage.stage import NO_STAGE, Stage

Effect = Literal["fire", "smoke", "sparkles"]

DOME = "Dome"
"""Name of parts far out that close the view of who is in the world, and of nobody who looks at it from outside."""
CEILING = "Ceiling"
"""How names of parts begin that are over the heads of who is in a building: ceilings, beams, lamps. Who looks at it from
above sees into it, as into a doll's house."""
NEAR = "Near"
"""How names of parts begin that are of a hall's walls toward who looks at it from the south-east, and toward the sun."""


class Shape(StrEnum):
    BLOCK = "block"
    BALL = "ball"
    CYLINDER = "cylinder"
    """Its axis is its own x: size is (length, diameter, diameter)."""
    WEDGE = "wedge"
    """Full height at its back (+z), sloping down to its front (-z)."""
    CORNER_WEDGE = "corner_wedge"
    SEAT = "seat"
    SPAWN = "spawn"


@dataclass(frozen=True, slots=True)
class Text:
    """Words on the front (-z) of a part."""

    words: str
    color: Color = (255, 255, 255)
    height: float = 2.0
    """Of a line, in studs, at most: longer words are set smaller to fit."""


@dataclass(frozen=True, slots=True)
class Glow:
    """A point light in the middle of a part."""

    color: Color
    range: float = 16.0
    brightness: float = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """A solid of Roblox. `position` is its centre."""

    name: str
    size: Vector
    position: Vector
    color: Color
    material: str = "SmoothPlastic"
    shape: Shape = Shape.BLOCK
    rotation: Rotation = IDENTITY
    transparency: float = 0.0
    collides: bool = True
    text: Text | None = None
    glow: Glow | None = None
    effect: Effect | None = None
    tags: tuple[str, ...] = ()
    """What scripts find it by (CollectionService)."""

    @property
    def box(self) -> Box:
        return Box.around(self.position, extent(self.rotation, self.size))

    def placed(self, base: Vector, yaw: int) -> "Part":
        """The part of a thing that stands at `base`, turned by `yaw`."""
        return Part(
            self.name,
            self.size,
            moved(base, yaw, self.position),
            self.color,
            self.material,
            self.shape,
            combined(QUARTERS[yaw], self.rotation),
            self.transparency,
            self.collides,
            self.text,
            self.glow,
            self.effect,
            self.tags,
        )


@dataclass(frozen=True, slots=True)
class Component:
    """A thing that stands in the scene. `base` is the middle of its bottom; `size` is in its own frame, before `yaw`."""

    id: str
    """Unique in the scene, stable for a plan: `lab-2`."""
    thing: str
    """Name in the catalogue, `placeholder`, or `shape` for one that the plan itself has."""
    label: str
    """What the teacher called it."""
    wish: str
    """Id of the plan's thing that it is one of, or `spawn`."""
    base: Vector
    yaw: int
    """0, 90, 180 or 270: looks north, west, south, east."""
    size: Vector
    parts: tuple[Part, ...]
    """In the world."""
    color: str | None = None
    """As asked for: a name of the palette."""
    material: str | None = None
    """As asked for: a Roblox material."""
    size_word: str = "medium"
    openings: tuple[Box, ...] = ()
    """In the world; nothing may stand in them (doors and the step before them)."""
    visit: Vector | None = None
    """In the world: where a player stands who uses it. None: it is only looked at."""
    parent: str | None = None
    """Id of the component in or on which it stands. None: on the ground."""
    held: Literal["inside", "on"] | None = None
    """How the parent holds it."""
    hovers: bool = False
    """It was wished over something, and stands on nothing where that is water or lava."""

    @property
    def box(self) -> Box:
        return Box.on_floor(self.base, extent(QUARTERS[self.yaw], self.size))


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the quiz. The answer stays on the server."""

    prompt: str
    choices: tuple[str, ...]
    answer: int
    """Index in `choices`."""
    why: str | None = None
    """What tells the answer: who was wrong is told so."""


@dataclass(frozen=True, slots=True)
class Weather:
    kind: Literal["clear", "cloudy", "rain", "snow", "fog", "storm"]


@dataclass(frozen=True, slots=True)
class Granted:
    """What became of a wished relation."""

    relation: str
    subject: str
    """Component id."""
    objects: tuple[str, ...]
    """Component ids, or `spawn`."""
    holds: bool


@dataclass(frozen=True, slots=True)
class Scene:
    name: str
    theme: str
    terrain: str
    time_of_day: float
    """Hours, 0 to 24."""
    weather: Weather
    max_players: int
    seed: int
    width: float
    """Of the ground, along x; its middle is the origin, its top y = 0."""
    depth: float
    """Of the ground, along z."""
    components: tuple[Component, ...]
    scenery: tuple[Part, ...]
    """Ground, paths, and the walls at the edge: what nobody asked for."""
    land: tuple[Landform, ...]
    """What the terrain is made of, in the order in which it is laid: see `land.build`."""
    is_paved: bool
    """The ground of width x depth is level and made of parts; else it is terrain, too."""
    questions: tuple[Question, ...]
    relations: tuple[Granted, ...]
    notices: tuple[Notice, ...]
    stage: Stage = NO_STAGE
    """What is played in it."""

    @property
    def parts(self) -> list[Part]:
        return [*self.scenery, *(part for component in self.components for part in component.parts)]

    def opened(self) -> "Scene":
        """Without ceilings: as a picture from above shows it."""
        return replace(self, scenery=tuple(part for part in self.scenery if not part.name.startswith(CEILING)))
