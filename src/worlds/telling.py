"""What a teacher is told at the end, when it is known what stands, is done and is asked: nothing that is false by then, and
each thing once."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.lesson.lesson import Lesson
from worlds.lexicon.plurals import singular
from worlds.notice import Notice
from worlds.plan.plan import Plan
from worlds.plan.tree import things_in, zones_in
from worlds.resolve.resolve import thing_named

WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
BOARDS: Final = ("info board", "quiz board")
"""What is written on them is told, and does not stand there."""
MOST: Final = 8
"""Things that a notice names."""


def unbuilt(named: Sequence[str], plan: Plan, lesson: Lesson) -> Iterator[Notice]:
    """`named`: what a text that teaches names and its reader has built nothing of. What an activity or the lesson brought
    in the meantime stands there."""
    there = {singular(word) for text in standing(plan, lesson) for word in WORD.findall(text.lower())}
    left = [one for one in dict.fromkeys(named) if singular(WORD.findall(one.lower())[-1]) not in there][:MOST]
    if left:
        known = next((one for one in left if thing_named(one)), None)
        how = f" Write, for example, `Build one {singular(known.lower())}.`" if known else ""
        yield Notice("left_out", f"Named, and not built: {', '.join(left)}.{how}")


def standing(plan: Plan, lesson: Lesson) -> Iterator[str]:
    """The words of all that stands there and is done, and of what is taught."""
    yield from (lesson.title or "", lesson.subject or "")
    for zone in zones_in(plan.world):
        yield zone.title
    for thing in things_in(plan.world):
        yield " ".join((thing.noun, *thing.names, *(() if thing.noun in BOARDS else thing.texts)))
    for activity in plan.activities:
        yield " ".join((activity.title or "", *activity.lines))
