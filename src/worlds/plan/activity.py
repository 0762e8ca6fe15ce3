"""What players do in a world, bound to its things and to the questions of its lesson."""

from enum import StrEnum
from typing import Final

from pydantic import Field

from worlds.entry import Entry, Id, Words

MAX_ACTIVITIES: Final = 60
MAX_LINES: Final = 20


class Mechanic(StrEnum):
    TALK = "talk"
    """`things`: persons, who say the `lines` one after the other."""
    CARD = "card"
    """`things`: boards; a card shows the `lines`."""
    QUIZ = "quiz"
    """`things`: boards that ask the `questions` one after the other."""
    LOCK = "lock"
    """`things`: a door or a keypad; `goals`: locked zones or doors that open when its `questions` are
    answered, or, where it has none, when the activities that it `needs` are done."""
    KEY = "key"
    """`things`: the key; `goals`: the door that it opens."""
    TELEPORT = "teleport"
    """`things`: one end; `goals`: the other."""
    OBBY = "obby"
    """`things`: what is jumped on, in order; `goals`: what must not be touched; `questions`: asked on the way."""
    COLLECT = "collect"
    """`things`: what is to be found, by touch; `lines`: what each is called; `goals`: to whom it is reported, if any."""
    TRAIL = "trail"
    """`things`: to be reached in this order."""
    SORT = "sort"
    """`things`: what is carried; `goals`: into what; `questions`: one, of kind sort, with a pair for each thing."""
    MATCH = "match"
    """As sort, of kind match: each thing has a goal of its own."""
    LABEL = "label"
    """As match: names are carried to the parts of a diagram."""
    ORDER = "order"
    """`things`: used in the right order; `questions`: one, of kind order; `lines`: which of its items each thing is."""
    RACE = "race"
    """`things`: the start, and where `questions` are asked; `goals`: the finish, to be reached in `seconds`."""
    TEAM = "team"
    """`things`: boards whose `questions` all players answer together."""
    VOTE = "vote"
    """`things`: where one chooses one of the `lines`; `title` is what is asked. No answer is wrong."""
    PHOTO = "photo"
    """`things`: where a picture is taken."""
    LIGHT = "light"
    """`things`: switches of day and night."""
    ESCAPE = "escape"
    """Finished when the activities that it `needs` are."""


class Activity(Entry):
    id: Id
    mechanic: Mechanic = Field(description="How it is played")
    title: Words | None = Field(default=None, description="What it is called, or what is asked")
    things: tuple[Id, ...] = Field(default=(), max_length=60, description="Things of the plan where it is done")
    goals: tuple[Id, ...] = Field(default=(), max_length=60, description="Things or zones that it is done to")
    questions: tuple[Id, ...] = Field(default=(), max_length=100, description="Questions of the lesson that it asks")
    lines: tuple[Words, ...] = Field(default=(), max_length=MAX_LINES, description="What is said, shown or chosen from")
    seconds: int | None = Field(default=None, strict=True, ge=5, le=3600, description="For how long, if time is short")
    needs: tuple[Id, ...] = Field(
        default=(), max_length=MAX_ACTIVITIES, description="Activities that are done before it begins"
    )
