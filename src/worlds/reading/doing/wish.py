"""What the words want done, before it is bound to things of a plan."""

from dataclasses import dataclass, field

from worlds.notice import Notice
from worlds.plan.activity import Mechanic


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


@dataclass(frozen=True, slots=True)
class Doing:
    rest: str = ""
    """The text without what is done."""
    wishes: tuple[Wish, ...] = ()
    words: int = 0
    """That were taken out."""
    notices: tuple[Notice, ...] = field(default=())

    def wants(self, mechanic: Mechanic) -> bool:
        return any(one.mechanic is mechanic for one in self.wishes)
