"""A plan as it is answered: that of worlds/plan/plan.py, open to what a later release adds."""

from pydantic import ConfigDict, Field

from worlds.plan.plan import Link, Mood, Place, Plan, Thing, Zone

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


class WorldPlanRead(Plan):
    """A world as a tree of zones with things in them."""

    model_config = OPEN

    world: ZoneRead = Field(description="All of it")
    mood: MoodRead = Field(default=MoodRead(), description="Hour and weather of the whole world")
    links: tuple[LinkRead, ...] = Field(default=(), description="Between zones, besides walking over open ground")
