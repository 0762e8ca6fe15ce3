"""What the rows of seats of a text look at."""

from typing import Final

from worlds.plan.plan import PlaceKind
from worlds.reading.entities import Entity, Story
from worlds.reading.in_rows import SEATS

SAT_ON: Final = SEATS | {"bench", "pew", "desk"}
FEWEST: Final = 2
"""Rows that look at something."""
WATCHED: Final = tuple(
    "stage screen cinema-screen altar court judge conductor podium lectern pulpit throne blackboard whiteboard chalkboard "
    "smartboard puppet-theatre speaker teacher orchestra arena ring pitch pool catwalk runway".split()
)
"""What rows of seats look at, the likeliest first."""


def turn_rows(story: Story) -> None:
    """`A stage with curtains, eight rows of seats`: they stand before it and look at it, whatever they are listed with."""
    for seats in story.things():
        if seats.head_noun not in SAT_ON or (seats.rows or 0) < FEWEST:
            continue
        watched = watched_from(seats, story)
        faced = next((of[0] for kind, of in seats.places if kind is PlaceKind.FACING), None)
        if watched is None or (faced is not None and faced is not watched.home):
            continue
        seats.places = [(kind, of) for kind, of in seats.places if watched not in of and kind is not PlaceKind.FACING]
        seats.loosely = None if seats.loosely is watched else seats.loosely
        seats.put(PlaceKind.FACING, watched)


def watched_from(seats: Entity, story: Story) -> Entity | None:
    """It is where they are, or the text does not say where."""
    found = [
        one
        for one in story.things()
        if one.head_noun in WATCHED and one.count == 1 and (one.home is seats.home or None in (one.home, seats.home))
    ]
    return min(found, key=lambda one: WATCHED.index(one.head_noun), default=None)
