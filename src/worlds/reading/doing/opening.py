"""`Six gears open the workshop door`, `when all are sorted, the gate opens`: what opens when something else is done."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.unmet import NEGATED
from worlds.reading.doing.wish import Said
from worlds.reading.doing.wording import NUMBER, PLAYERS

GOAL: Final = r"(?:the|a|an|their|our)\s+(?P<{}>(?:[\w'’-]{{2,15}}\s){{0,2}}?[\w'’-]{{2,15}})"
DONE: Final = rf"(?:with|when|once|after|if)\b[^.!?\n]{{0,60}}?\b(?:all|every|each|both|{NUMBER})\b[^.!?\n]{{0,60}}?"
OPENS: Final = re.compile(
    rf"\b{DONE}[,\s]\s*{GOAL.format('first')}\s+(?:opens?|unlocks?|can be opened|is unlocked)\b"
    rf"|\b{DONE}\b(?:opens?|unlocks?)\s+{GOAL.format('second')}(?=\s*(?:[.,!;\n)]|and\b|to\b|for\b|$))"
    rf"|\b{DONE}[,\s]\s*{PLAYERS}\s+(?:can |may |could |must )?(?:opens?|unlocks?)\s+{GOAL.format('fourth')}"
    r"(?=\s*(?:[.,!;\n)]|and\b|to\b|for\b|$))"
    rf"|\b(?:all|the|these|{NUMBER})\s+(?:of\s+(?:them|these)\s+|{NUMBER}\s+)?[a-z]{{3,15}}\s+(?:will\s+|can\s+)?(?:opens?|unlocks?)\s+"
    rf"{GOAL.format('third')}(?=\s*(?:[.,!;\n)]|and\b|to\b|for\b|$))",
    re.I,
)
SORTED: Final = re.compile(r"\bsort", re.I)
ASKED: Final = re.compile(r"\b(?:questions?|answers?|answered|quiz|code|right)\b", re.I)
"""Such a door is a lock that asks."""
NEAR: Final = 40


def openings_in(text: str) -> Iterator[Said]:
    """The door stands there; how many things open it counts no further things."""
    for found in said_in(text):
        yield Said(found.start(), found.end(), None, f". There is a {goal_of(found)}")


def said_in(text: str) -> Iterator[re.Match[str]]:
    for found in OPENS.finditer(text):
        around = text[max(0, found.start() - NEAR) : found.end() + NEAR]
        if not NEGATED.search(text[max(0, found.start() - NEAR) : found.start()]) and not ASKED.search(around):
            yield found


def goal_of(found: re.Match[str]) -> str:
    return (found["first"] or found["second"] or found["third"] or found["fourth"] or "").lower()


def make_openings(draft: Draft, text: str) -> None:
    """The first: it opens when all that is collected is found, or all that is sorted is in its place."""
    for found in said_in(text):
        wanted = Mechanic.SORT if SORTED.search(found[0]) else Mechanic.COLLECT
        needs = tuple(one.id for one in draft.activities if one.mechanic is wanted)
        if needs:
            locked = draft.thing(goal_of(found))
            draft.do(Mechanic.LOCK, title=f"Open the {goal_of(found)}", things=(locked,), goals=(locked,), needs=needs)
            return
