"""A plan as it is answered: that of worlds/plan/plan.py, open to what a later release adds; and edits of one."""

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.states import VersionStatus
from blockyard.web.etags import Editable
from blockyard.web.schemas import RequestModel
from worlds.plan.activity import Activity
from worlds.plan.edit import MAX_EDITS, Edit
from worlds.plan.plan import Link, Mood, Place, Plan, Thing, Zone
from worlds.plan.shape import Piece, Shape

OPEN = ConfigDict(extra="ignore")


class PlaceRead(Place):
    model_config = OPEN


class ThingRead(Thing):
    model_config = OPEN

    places: tuple[PlaceRead, ...] = Field(default=(), description="Where it stands; none: where it fits")


class ZoneRead(Zone):
    model_config = OPEN

    places: tuple[PlaceRead, ...] = Field(default=(), description="Where it lies; none: where it fits")
    things: tuple[ThingRead, ...] = Field(default=(), description="What stands in it")
    zones: tuple["ZoneRead", ...] = Field(default=(), description="What lies in it")


class LinkRead(Link):
    model_config = OPEN


class MoodRead(Mood):
    model_config = OPEN


class ActivityRead(Activity):
    model_config = OPEN


class PieceRead(Piece):
    model_config = OPEN


class ShapeRead(Shape):
    model_config = OPEN

    pieces: tuple[PieceRead, ...] = Field(description="They touch each other; the lowest stands on the ground")


class WorldPlanRead(Plan):
    """A world as a tree of zones with things in them."""

    model_config = OPEN

    world: ZoneRead = Field(description="All of it")
    mood: MoodRead = Field(default=MoodRead(), description="Hour and weather of the whole world")
    links: tuple[LinkRead, ...] = Field(default=(), description="Between zones, besides walking over open ground")
    activities: tuple[ActivityRead, ...] = Field(
        default=(), description="What players do, besides reading and the quiz"
    )
    shapes: tuple[ShapeRead, ...] = Field(
        default=(), description="Of nouns that the catalogue lacks, in place of a plinth"
    )


class EnvironmentPlanRead(Editable):
    """The plan of a version, checked and mended."""

    changes_by_itself: ClassVar = frozenset({"notices", "status"})

    version: int = Field(description="Whose plan it is")
    status: VersionStatus = Field(description="How far that version is")
    plan: WorldPlanRead = Field(description="The world as data")
    notices: list[NoticeRead] = Field(description="What the teacher should know of it")


class PlanEdits(RequestModel):
    edits: Annotated[
        list[Edit],
        Field(
            min_length=1,
            max_length=MAX_EDITS,
            description="Done one after the other, all or none",
            examples=[[{"op": "set_mood", "time_of_day": 20.0, "weather": "rain"}]],
        ),
    ]
