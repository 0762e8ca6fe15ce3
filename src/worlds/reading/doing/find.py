"""What a text wants done: every kind of wish looks for its own words, and what one has taken no other takes."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from worlds.plan.plan import MAX_THINGS
from worlds.reading.doing.escaping import escapes_in
from worlds.reading.doing.finding import finds_in
from worlds.reading.doing.grouping import groups_in
from worlds.reading.doing.jumping import obbies_in
from worlds.reading.doing.keys import keys_in
from worlds.reading.doing.meeting import meetings_in
from worlds.reading.doing.ordering import orders_in
from worlds.reading.doing.racing import races_in, trails_in
from worlds.reading.doing.spots import spots_in
from worlds.reading.doing.talk import talk_in
from worlds.reading.doing.travel import travel_in
from worlds.reading.doing.unplayable import unplayable_in
from worlds.reading.doing.visiting import visits_in
from worlds.reading.doing.voting import votes_in
from worlds.reading.doing.wish import Doing, Said

KINDS: Final[tuple[Callable[[str], Iterator[Said]], ...]] = (
    talk_in,
    meetings_in,
    votes_in,
    orders_in,
    groups_in,
    escapes_in,
    travel_in,
    obbies_in,
    keys_in,
    finds_in,
    trails_in,
    races_in,
    spots_in,
    visits_in,
)
"""The surest first."""
QUOTED: Final = re.compile(r"[\"“][^\"”\n]{1,400}[\"”]")
WORD: Final = re.compile(r"\w+")
MOST: Final = 40
"""Wishes of a text."""


def doing_in(text: str) -> Doing:
    """The wishes in the order of the text, and the rest, in which their things are still named."""
    quoted = [one.span() for one in QUOTED.finditer(text)]
    taken: list[Said] = []
    for kind in KINDS:
        for one in kind(text):
            is_free = not any(one.start < other.end and other.start < one.end for other in taken)
            is_written = any(start < one.start < end for start, end in quoted)
            if is_free and not is_written and len(taken) < MAX_THINGS:
                taken.append(one)
    taken.sort(key=lambda one: one.start)
    rest, at, words = [], 0, 0
    for one in taken:
        rest += [text[at : one.start], one.instead]
        words += max(0, len(WORD.findall(text[one.start : one.end])) - len(WORD.findall(one.instead)))
        at = one.end
    wishes = tuple(one.wish for one in taken if one.wish is not None)[:MOST]
    return Doing("".join([*rest, text[at:]]), wishes, words, tuple(unplayable_in(text)))
