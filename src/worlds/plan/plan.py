"""The plan: a world as a tree of zones with things in them, and links between zones. A reader, a model or a teacher proposes
it; the same rules check and repair it, and the layout makes it true.

Ids are words of the plan's own (`village`, `kitchen`, `tree-2`): every zone, thing and link has one, unique in the plan.
Whatever names another names its id.
"""

from enum import StrEnum
from typing import Final, Literal

from pydantic import Field

from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.entry import Entry as Entry  # of a plan and of much else
from worlds.entry import Id as Id
from worlds.entry import Words as Words
from worlds.plan.activity import MAX_ACTIVITIES, Activity
from worlds.plan.shape import MAX_SHAPES, Shape
from worlds.sizes import SizeWord
from worlds.storable import Text

MAX_COPIES: Final = 400
MAX_ZONES: Final = 60
MAX_PLACES: Final = 20
MAX_THINGS: Final = 200
"""Entries of the plan. How many stand there in the end is `MAX_STANDING`."""
MAX_STANDING: Final = 400

SPAWN: Final = "spawn"
"""The place where players arrive, as what a place names."""


class ZoneKind(StrEnum):
    GROUND = "ground"
    """Open ground: a meadow, a forest, a market place, a camp."""
    BUILDING = "building"
    """A floor plan: its zones are rooms, and so are things in it without one."""
    ROOM = "room"
    ISLAND = "island"
    HILL = "hill"
    MOUNTAIN = "mountain"
    VALLEY = "valley"
    RIVER = "river"
    LAKE = "lake"
    SEA = "sea"
    COAST = "coast"
    CAVE = "cave"
    CRATER = "crater"
    TRACK = "track"
    """A way that is run or driven along, or an obby's jumps: its things stand along it, in order."""
    ARENA = "arena"
    STREET = "street"
    """Its things stand along both of its sides."""
    SKY = "sky"
    """Its things hang in the air: planets, clouds, birds."""


ENTERED: Final = (ZoneKind.BUILDING, ZoneKind.ROOM)
"""They have walls, and a door."""


class PlaceKind(StrEnum):
    """Where something is. What stands in brackets is what `of` names; without it the zone that holds it is meant."""

    MIDDLE = "middle"
    EDGE = "edge"
    CORNER = "corner"
    WALL = "wall"
    ENTRANCE = "entrance"
    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"
    LEFT = "left"
    """Of the zone, as who comes in sees it."""
    RIGHT = "right"
    BACK = "back"
    FRONT = "front"
    NEXT_TO = "next_to"
    NEAR = "near"
    FAR_FROM = "far_from"
    IN_FRONT_OF = "in_front_of"
    BEHIND = "behind"
    LEFT_OF = "left_of"
    RIGHT_OF = "right_of"
    NORTH_OF = "north_of"
    SOUTH_OF = "south_of"
    EAST_OF = "east_of"
    WEST_OF = "west_of"
    ACROSS_FROM = "across_from"
    FACING = "facing"
    BETWEEN = "between"
    """(two)"""
    AROUND = "around"
    """Copies stand in a ring about it; a wall, a fence, a river closes the ring."""
    ON = "on"
    """On top of a thing, or up on a zone: a castle on a hill."""
    UNDER = "under"
    OVER = "over"
    """In the air above it."""
    INSIDE = "inside"
    """In a thing that holds: a building, a box."""
    ALONG = "along"
    ACROSS = "across"
    """From one side of it to the other: a bridge."""
    AT_END_OF = "at_end_of"
    FROM = "from"
    """Where a river, a street, a track begins."""
    TO = "to"


ABOVE: Final = (PlaceKind.INSIDE, PlaceKind.ON, PlaceKind.OVER, PlaceKind.ACROSS)
"""Of a zone: what stands there, on each of its copies. A bridge across a river stands in it."""


class Enclosure(StrEnum):
    WALL = "wall"
    FENCE = "fence"
    HEDGE = "hedge"
    TREES = "trees"
    WATER = "water"
    MEMBRANE = "membrane"
    """Smooth and soft, or of glass: of a cell, a bubble."""


class Order(StrEnum):
    ROW = "row"
    CIRCLE = "circle"
    GRID = "grid"
    ROUTE = "route"
    """One after the other, as they stand in the plan, along the way that players take."""


class LinkKind(StrEnum):
    PATH = "path"
    BRIDGE = "bridge"
    TUNNEL = "tunnel"
    """A covered way on the ground: a tube, a corridor, a tunnel between two houses."""
    STAIRS = "stairs"
    DOOR = "door"
    PORTAL = "portal"


class Place(Entry):
    kind: PlaceKind = Field(description="How it stands to what `of` names")
    of: tuple[Id, ...] = Field(default=(), max_length=4, description="Things or zones; none: the zone that holds it")


class Thing(Entry):
    """So many of one thing, alike."""

    id: Id
    noun: Words = Field(description="Singular, as the teacher says it: `night stand`, `red rover` is `rover`")
    count: int = Field(
        default=1, strict=True, ge=1, le=MAX_COPIES, description="How many; for each one of `each`, if that is set"
    )
    each: Id | None = Field(default=None, description="A thing or zone: so many for every single one of it")
    rows: int | None = Field(
        default=None, strict=True, ge=1, le=MAX_COPIES, description="They stand in so many rows, one behind the other"
    )
    choice: Text | None = Field(
        default=None, max_length=200, description="A name of the catalogue that the teacher chose for it"
    )
    color: Text | None = Field(default=None, max_length=200, description="A name of the palette")
    material: Text | None = Field(default=None, max_length=200, description="A Roblox material")
    size: SizeWord = Field(default=SizeWord.MEDIUM, description="Beside others of its kind")
    texts: tuple[Words, ...] = Field(
        default=(), max_length=MAX_COPIES, description="What is written on the copies, in turns"
    )
    names: tuple[Words, ...] = Field(
        default=(), max_length=MAX_COPIES, description="Of the copies: Mercury, Venus, Earth"
    )
    places: tuple[Place, ...] = Field(
        default=(), max_length=MAX_PLACES, description="Where it stands; none: where it fits"
    )


class Zone(Entry):
    id: Id
    kind: ZoneKind = Field(default=ZoneKind.GROUND, description="What it is: open ground, a building, a hill ...")
    title: Words = Field(description="As the teacher calls it: `kitchen`, `medieval village`")
    count: int = Field(default=1, strict=True, ge=1, le=MAX_COPIES, description="So many alike: six islands")
    theme: ThemeName | None = Field(
        default=None, description="What its things look like; none: that of the zone around it"
    )
    terrain: TerrainName | None = Field(default=None, description="Its own ground; none: that of the zone around it")
    is_locked: bool = Field(
        default=False, strict=True, description="Of a room: its door is shut until an activity opens it"
    )
    is_dark: bool = Field(default=False, strict=True, description="Lit by its own lamps alone, as a cave is")
    enclosure: Enclosure | None = Field(
        default=None, description="What closes it; it has a gate. Of the whole world: along its edge"
    )
    order: Order | None = Field(default=None, description="Of its things and zones; none: as they fit best")
    size: SizeWord = Field(default=SizeWord.MEDIUM, description="Beside others of its kind")
    places: tuple[Place, ...] = Field(
        default=(), max_length=MAX_PLACES, description="Where it lies; none: where it fits"
    )
    things: tuple[Thing, ...] = Field(default=(), max_length=MAX_THINGS, description="What stands in it")
    zones: tuple["Zone", ...] = Field(default=(), max_length=MAX_ZONES, description="What lies in it")


class Link(Entry):
    """How players get from one zone to another, besides walking over open ground."""

    id: Id
    kind: LinkKind = Field(default=LinkKind.PATH, description="How one gets over")
    ends: tuple[Id, ...] = Field(
        min_length=2,
        max_length=2,
        description="Two zones, or things as large as a house; the same one twice: from each of its copies to the next",
    )


def door_of(zone: str) -> str:
    """Id of the door that locks the zone of that id, as what activities name."""
    return f"{zone}-door"


def portals_of(link: Link) -> tuple[str, str]:
    """Ids of the two portals of a link of that kind, in the order of its ends, as what activities name."""
    return f"{link.id}-1", f"{link.id}-2"


class Mood(Entry):
    """Of the whole world. None: as its theme has it."""

    time_of_day: float | None = Field(default=None, strict=True, ge=0, lt=24, description="Hours")
    weather: Literal["clear", "cloudy", "rain", "snow", "fog", "storm"] | None = Field(
        default=None, description="None: as the theme has it"
    )


class Plan(Entry):
    world: Zone = Field(description="All of it: a zone of open ground, or of whatever the whole world is")
    mood: Mood = Field(default=Mood(), description="Hour and weather of the whole world")
    links: tuple[Link, ...] = Field(
        default=(), max_length=MAX_ZONES, description="Between zones, besides walking over open ground"
    )
    activities: tuple[Activity, ...] = Field(
        default=(), max_length=MAX_ACTIVITIES, description="What players do, besides reading and the quiz"
    )
    start: Id | None = Field(default=None, description="The zone in which players arrive; none: the world's front")
    players: int | None = Field(
        default=None, strict=True, ge=1, le=200, description="How many play at once, if the words say it"
    )
    audience: Text | None = Field(default=None, max_length=60, description="`grade 5`, if the words say it")
    shapes: tuple[Shape, ...] = Field(
        default=(), max_length=MAX_SHAPES, description="Of nouns that the catalogue lacks, in place of a plinth"
    )
