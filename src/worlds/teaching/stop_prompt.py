"""How one asks for a stop by what the words say of it: `Who led the march?`, `Which river flows north?`."""

import re
from collections.abc import Sequence
from typing import Final

from worlds.extraction.words import is_verb
from worlds.lexicon.plurals import singular
from worlds.reading.doing.stating import is_clause
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.stop_kinds import OWNED
from worlds.reading.doing.stopping import DID
from worlds.reading.doing.talk import is_speaker

GOES_WITH: Final = "Which of these goes with this"
PRONOUN: Final = re.compile(r"^(?:he|she|it|they)\s+(?=[a-z])", re.I)
THIRD: Final = re.compile(
    r"[a-z]{2,15}s\s(?:an?|the|his|her|its|their|more|most|no|all|every|into|in|to|from|of|through|by|with|on|for|at|as|up|down|\d)"
    r"\b"
)
"""`carries more water`, and not `leaves fall`"""


def are_owners(stops: Stops) -> bool:
    """`Odin's hall`: they belong to somebody."""
    return all(OWNED.search(one.title.removesuffix(f" {stops.noun}")) for one in stops.stops)


def prompt_for(stop: Stop, line: str, stops: Stops) -> str:
    """`line`: what is said of the stop."""
    says = line.rstrip(" .?!")
    plain = PRONOUN.sub("", f"{says[:1].lower()}{says[1:]}" if DID.match(says[:1].lower() + says[1:]) else says)
    is_done = DID.match(plain) is not None or begins_with_verb(plain)
    if are_persons(stops):
        if stop.lines or re.search(r"\b(?:I|my)\b", says):
            return f"Who says: {says}?"
        if is_done:
            return f"Who {plain}?"
        if is_of_a_person(says):
            return f"Who is this: {says}?"
        if speaks_there(stop, stops) and is_clause(says):
            return f"Who says: {says}?"
        return f"Which {stops.kind} is known for this: {says}?" if stops.kind else f"To whom does this belong: {says}?"
    if stops.kind:
        return f"Which {stops.kind} {plain}?" if is_done else f"Which {stops.kind} is this: {says}?"
    return f"{GOES_WITH}: {says}?"


def speaks_there(stop: Stop, stops: Stops) -> bool:
    return stops.are_persons or stop.called == stop.title


def is_of_a_person(says: str) -> bool:
    """`The trickster`, `a mathematician who counted stars`."""
    head = re.split(r"\s(?:of|who|that|from|and|in|with)\s|[,(]", says, maxsplit=1)[0]
    is_one = bool(head) and singular(head.split()[-1].lower()) == head.split()[-1].lower()
    return is_one and (PRONOUN.match(says) is not None or is_speaker(head.lower()))


def are_persons(stops: Stops) -> bool:
    is_called = all(one.called == one.title for one in stops.stops)
    return stops.are_persons or is_called or (is_speaker(stops.kind) if stops.kind else are_owners(stops))


def begins_with_verb(says: str) -> bool:
    first = says.split(" ", 1)[0]
    return THIRD.match(says) is not None and is_verb(first) and first.islower()


def others_for(names: Sequence[str], at: int) -> list[str]:
    return [names[(at + step) % len(names)] for step in range(1, len(names))]
