"""Places or persons that players come to one after the other."""

import re
from dataclasses import dataclass, field
from typing import Final

THINGS_LISTED: Final = re.compile(r"^\W*(?:an?|one|two|three|four|five|six|some|several|\d{1,3})\s", re.I)
"""`a stove, a sink`: what stands there, and nothing that is taught."""


@dataclass(frozen=True, slots=True)
class Stop:
    title: str
    says: str = ""
    """What the words say of it."""
    who: str = ""
    """The noun of the person or the animal that is met there."""
    called: str = ""
    """The name of who is met there."""
    holds: str = ""
    """The word that is hidden there."""
    asks: tuple[str, str] | None = None
    """What is asked there, and its answer."""
    lines: tuple[str, ...] = ()
    """What this person says, where other sentences tell it."""

    @property
    def heading(self) -> str:
        """Its name as a sign shows it."""
        return self.title[:1].upper() + self.title[1:]


@dataclass(frozen=True, slots=True)
class Stops:
    noun: str
    """Of one: `station`, `hall`, `person`."""
    stops: tuple[Stop, ...]
    """Empty: they are counted, and none is named."""
    count: int
    pieces: tuple[str, ...] = ()
    """Of the text, in which they are listed."""
    spans: tuple[tuple[int, int], ...] = field(default=())
    """Where these are."""
    are_persons: bool = False
    is_numbered: bool = False
    """Their names say nothing of the lesson: what is taught and asked is shared out evenly."""
    house: str = ""
    """Whose rooms they are. These are built, whatever is taught."""
    is_ordered: bool = False
    """The words list them in an order that is taught."""
    is_free: bool = False
    """They are come to in any order."""
    kind: str = ""
    """What each of them is about: `river`, `painter`."""

    @property
    def is_told(self) -> bool:
        """More is said of most of them than what stands there, or they are persons with names, or rooms of a house."""
        if self.are_persons and self.stops:
            return all(one.title[:1].isupper() for one in self.stops)
        if self.house or self.is_ordered:
            return True
        told = [one for one in self.stops if one.who or one.asks or (one.says and not THINGS_LISTED.match(one.says))]
        return bool(told) and 2 * len(told) > len(self.stops)

    @property
    def lists_things(self) -> bool:
        listed = [one for one in self.stops if THINGS_LISTED.match(one.says or one.title)]
        return bool(listed) and 2 * len(listed) >= len(self.stops)
