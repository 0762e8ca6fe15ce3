"""The brief: a description as the pipeline understands it. A parser or a model proposes it; rules check and repair it."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from worlds.sizes import SizeWord

MAX_WISHES = 60
MAX_THINGS = 400
"""Of all wishes together, after `each` is multiplied."""


class RelationKind(StrEnum):
    NEXT_TO = "next_to"
    NEAR = "near"
    AROUND = "around"
    BETWEEN = "between"
    IN_FRONT_OF = "in_front_of"
    BEHIND = "behind"
    LEFT_OF = "left_of"
    RIGHT_OF = "right_of"
    ACROSS_FROM = "across_from"
    FACING = "facing"
    ON = "on"
    INSIDE = "inside"
    IN_MIDDLE = "in_middle"
    """Of the world; it has no object."""


SPAWN = "spawn"
"""The place where players arrive, as the object of a relation."""

WeatherWord = Literal["clear", "cloudy", "rain", "snow", "fog", "storm"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Wish(Strict):
    """So many of one thing, alike."""

    id: str = Field(pattern=r"^w[0-9]{1,3}$", description="w1, w2, ... in the order of the description")
    thing: str | None = Field(description="A name in the catalogue. None: it has nothing like it")
    label: str = Field(min_length=1, max_length=60, description="What the teacher called one of them: `red rover`")
    count: int = Field(default=1, ge=1, le=MAX_THINGS)
    each: str | None = Field(default=None, description="Id of another wish: `count` is for each one of it")
    color: str | None = Field(default=None, description="A name of the palette")
    material: str | None = Field(default=None, description="A Roblox material")
    size: SizeWord = SizeWord.MEDIUM
    text: str | None = Field(default=None, max_length=200, description="Words to write on it")


class Relation(Strict):
    kind: RelationKind
    subject: str = Field(description="Id of a wish")
    object: str | None = Field(default=None, description="Id of a wish, or `spawn`")
    second: str | None = Field(default=None, description="Of `between`: the other one")


class Doubt(Strict):
    """What was not understood, or not taken as it was said."""

    code: str
    detail: str


class Brief(Strict):
    theme: str | None = Field(default=None, description="A name of the themes. None: from subject, or plain")
    terrain: str | None = Field(default=None, description="A name of the terrains. None: the theme's")
    time_of_day: float | None = Field(default=None, ge=0, lt=24, description="Hours")
    weather: WeatherWord | None = None
    players: int | None = Field(default=None, ge=1, le=200)
    audience: str | None = Field(default=None, max_length=60, description="`grade 5`, `first graders`")
    wishes: list[Wish] = Field(default_factory=list, max_length=MAX_WISHES)
    relations: list[Relation] = Field(default_factory=list, max_length=4 * MAX_WISHES)
    doubts: list[Doubt] = Field(default_factory=list)
