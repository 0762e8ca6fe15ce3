"""What the words want done, before it is bound to things of a plan."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from worlds.notice import Notice
from worlds.plan.activity import Mechanic
from worlds.reading.doing.stop import Stops

EMPTY: Final = re.compile(r"[ \t]{0,9}\.(?:[ \t]{1,9}\.)+(?=\s|$)")
"""Ends of sentences of which nothing is left."""


@dataclass(frozen=True, slots=True)
class Wish:
    mechanic: Mechanic
    things: tuple[str, ...] = ()
    """Nouns, as they are said: where it is done."""
    goals: tuple[str, ...] = ()
    """Nouns: to whom or to what it is done."""
    lines: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What belongs to what: a name, and what is put there."""
    title: str | None = None
    count: int | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of a text that says what is done."""

    start: int
    end: int
    """The first character after it."""
    wish: Wish | None
    """None: it belongs to a wish that is said elsewhere."""
    instead: str = ""
    """What the rest of the text has in its place: the things that take part."""
    is_stated: bool = False
    """The lesson reads it, too: it states something, and nothing is built of it."""


@dataclass(frozen=True, slots=True)
class Doing:
    rest: str = ""
    """The text without what is done, as the lesson reads it."""
    wishes: tuple[Wish, ...] = ()
    words: int = 0
    """That were taken out."""
    notices: tuple[Notice, ...] = field(default=())
    stated: tuple[tuple[str, str], ...] = ()
    """Pieces of the rest of which nothing is built, and what is built in their place."""
    stops: Stops | None = None
    """Places or persons that are listed, one after the other."""
    text: str = ""
    """All of it that wishes something."""
    is_given: bool = False
    """Its lesson is given as data, and keeps the questions that it has."""

    def wants(self, mechanic: Mechanic) -> bool:
        return any(one.mechanic is mechanic for one in self.wishes)

    def settled(self, *, is_taught: bool) -> "Doing":
        """Places that are only named are stops of a lesson, if there is one; else they are built as any others."""
        keeps = self.stops is None or self.stops.is_told or is_taught
        return self if keeps else replace(self, stops=None)

    def built_of(self, rest: str) -> str:
        """The rest of the text without what is only stated, and without its stops."""
        for piece, instead in (*self.stated, *((one, " ") for one in (self.stops.pieces if self.stops else ()))):
            rest = rest.replace(piece, instead, 1)
        return EMPTY.sub(".", rest)
