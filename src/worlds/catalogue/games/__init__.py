"""Games: what players play with, and where they arrive."""

from typing import Final

from worlds.catalogue.games import courses, marks, playground, quiz, sport
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *quiz.THINGS,
    *marks.THINGS,
    *playground.THINGS,
    *sport.THINGS,
    *courses.THINGS,
)
