"""What may be asked of a plan, one thing at a time. What is left out stays as it is; null puts it back to its default."""

from typing import Annotated, Final, Literal

from pydantic import Field

from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.plan.activity import Activity
from worlds.plan.plan import (
    MAX_COPIES,
    MAX_PLACES,
    Enclosure,
    Entry,
    Id,
    Link,
    Order,
    Place,
    Thing,
    Words,
    Zone,
    ZoneKind,
)
from worlds.sizes import SizeWord
from worlds.storable import Text

MAX_EDITS: Final = 100

Count = Annotated[int, Field(strict=True, ge=1, le=MAX_COPIES)]
Name = Annotated[Text, Field(max_length=200)]
Inscriptions = Annotated[tuple[Words, ...], Field(max_length=MAX_COPIES)]
Places = Annotated[tuple[Place, ...], Field(max_length=MAX_PLACES)]
Hours = Annotated[float, Field(strict=True, ge=0, lt=24)]


class SetThing(Entry):
    op: Literal["set_thing"] = Field(description="Change a thing")
    id: Id = Field(description="Of the thing")
    noun: Words | None = Field(default=None, description="Another noun is resolved anew, unless `choice` is given")
    count: Count | None = Field(default=None, description="How many; for each one of `each`, if that is set")
    each: Id | None = Field(default=None, description="A thing or zone: so many for every single one of it")
    rows: Count | None = Field(default=None, description="They stand in so many rows, one behind the other")
    choice: Name | None = Field(default=None, description="A name of the catalogue")
    color: Name | None = Field(default=None, description="A name of the palette")
    material: Name | None = Field(default=None, description="A Roblox material")
    size: SizeWord | None = Field(default=None, description="Beside others of its kind")
    texts: Inscriptions | None = Field(default=None, description="What is written on the copies, in turns")
    names: Inscriptions | None = Field(default=None, description="Of the copies")
    places: Places | None = Field(default=None, description="Where it stands; all of them are replaced")


class SetZone(Entry):
    op: Literal["set_zone"] = Field(description="Change a zone; what is in it stays")
    id: Id = Field(description="Of the zone")
    kind: ZoneKind | None = Field(default=None, description="What it is: open ground, a building, a hill ...")
    title: Words | None = Field(default=None, description="As the teacher calls it")
    count: Count | None = Field(default=None, description="So many alike")
    theme: ThemeName | None = Field(default=None, description="What its things look like")
    terrain: TerrainName | None = Field(default=None, description="Its own ground")
    is_locked: Annotated[bool, Field(strict=True)] | None = Field(
        default=None, description="Of a room: its door is shut until an activity opens it"
    )
    is_dark: Annotated[bool, Field(strict=True)] | None = Field(default=None, description="Lit by its own lamps alone")
    enclosure: Enclosure | None = Field(default=None, description="What closes it")
    order: Order | None = Field(default=None, description="Of its things and zones")
    size: SizeWord | None = Field(default=None, description="Beside others of its kind")
    places: Places | None = Field(default=None, description="Where it lies; all of them are replaced")


class SetMood(Entry):
    op: Literal["set_mood"] = Field(description="Change the hour or the weather of the whole world")
    time_of_day: Hours | None = Field(default=None, description="Hours; null: as the theme has it")
    weather: Literal["clear", "cloudy", "rain", "snow", "fog", "storm"] | None = Field(
        default=None, description="Null: as the theme has it"
    )


class AddThing(Entry):
    op: Literal["add_thing"] = Field(description="Put a thing into a zone")
    zone: Id = Field(description="The zone that gets it")
    thing: Thing = Field(description="The new thing, with an id that nothing has yet")


class AddZone(Entry):
    op: Literal["add_zone"] = Field(description="Put a zone into a zone")
    zone: Id = Field(description="The zone that gets it")
    new: Zone = Field(description="The new zone and what is in it, with ids that nothing has yet")


class AddLink(Entry):
    op: Literal["add_link"] = Field(description="Link two zones")
    link: Link = Field(description="The new link, with an id that nothing has yet")


class PutActivity(Entry):
    op: Literal["put_activity"] = Field(description="Add something to do, or put it in place of the one with its id")
    activity: Activity = Field(description="With an id that is an activity's, or that nothing has yet")


class Remove(Entry):
    op: Literal["remove"] = Field(description="Take a thing, a zone with all that is in it, a link or an activity away")
    id: Id = Field(description="Of the thing, zone, link or activity")


class Move(Entry):
    op: Literal["move"] = Field(description="Put a thing or a zone into another zone")
    id: Id = Field(description="Of the thing or zone")
    zone: Id = Field(description="The zone that gets it")


Edit = Annotated[
    SetThing | SetZone | SetMood | AddThing | AddZone | AddLink | PutActivity | Remove | Move, Field(discriminator="op")
]
