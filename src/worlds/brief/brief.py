"""The brief: a plan's things without its zones, as clients know it that are older than plans. Only shown, never taken."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import BaseModel, Field, WithJsonSchema

from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
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

NOTICE_CODES: Final = (
    "activity_left_out",
    "answers_missing",
    "cannot_hold",
    "contradiction",
    "corrected",
    "first_answer_taken",
    "grades_taken",
    "left_out",
    "lesson_plan",
    "model_failed",
    "no_binary_place",
    "no_quiz_board",
    "no_room",
    "no_topic",
    "not_english",
    "not_played",
    "nothing_found",
    "nothing_to_ask",
    "pages_left_out",
    "question_left_out",
    "quiz_about_the_world",
    "shape_mended",
    "shape_refused",
    "too_many_things",
    "topic_is_broader",
    "topic_taken",
    "unknown_color",
    "unknown_thing",
    "unreachable",
    "unread",
    "usual_things",
    "vague_count",
    "wish_not_granted",
)
"""Of doubts, and of all else that a teacher is told of her world."""
NoticeCode = Annotated[str, WithJsonSchema({"type": "string", "enum": list(NOTICE_CODES)}, mode="serialization")]


class Wish(BaseModel):
    """So many of one thing, alike."""

    id: str = Field(pattern=r"^w[0-9]{1,3}$", description="w1, w2, ... in the order of the description")
    thing: str | None = Field(description="A name in the catalogue. None: it has nothing like it")
    label: str = Field(min_length=1, max_length=60, description="What the teacher called one of them: `red rover`")
    count: int = Field(default=1, ge=1, le=MAX_THINGS, description="How many of them")
    each: str | None = Field(default=None, description="Id of another wish: `count` is for each one of it")
    color: str | None = Field(default=None, description="A name of the palette")
    material: str | None = Field(default=None, description="A Roblox material")
    size: SizeWord = Field(default=SizeWord.MEDIUM, description="Beside others of its kind")
    text: str | None = Field(default=None, max_length=200, description="Words to write on it")


class Relation(BaseModel):
    kind: RelationKind = Field(description="How the subject stands to the object")
    subject: str = Field(description="Id of a wish")
    object: str | None = Field(default=None, description="Id of a wish, or `spawn`")
    second: str | None = Field(default=None, description="Of `between`: the other one")


class Doubt(BaseModel):
    """What was not understood, or not taken as it was said."""

    code: NoticeCode = Field(description="Stable, for programs")
    detail: str = Field(description="For people: what was not understood, and what to say instead")


class Brief(BaseModel):
    theme: ThemeName | None = Field(default=None, description="A name of the themes. None: from subject, or plain")
    terrain: TerrainName | None = Field(default=None, description="A name of the terrains. None: the theme's")
    time_of_day: float | None = Field(default=None, ge=0, lt=24, description="Hours")
    weather: WeatherWord | None = Field(default=None, description="None: the theme's")
    players: int | None = Field(default=None, ge=1, le=200, description="How many play at once, if the words say it")
    audience: str | None = Field(default=None, max_length=60, description="`grade 5`, `first graders`")
    wishes: list[Wish] = Field(default_factory=list, max_length=MAX_WISHES, description="What is to be built")
    relations: list[Relation] = Field(
        default_factory=list, max_length=4 * MAX_WISHES, description="How the wishes stand to each other"
    )
    doubts: list[Doubt] = Field(default_factory=list, description="What the teacher should know of the reading")
