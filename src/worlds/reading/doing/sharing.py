"""`In each hall a guide tells of one painter: Rivera's ..., Kahlo's ...`, `in every layer they meet an animal (jaguar on the
floor, toucan in the canopy)`: another list, of which each item names the stop that it belongs to."""

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from worlds.reading.doing.enumeration import Enumeration, enumerations_in
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.talk import is_speaker

LIST: Final = re.compile(
    r"\b(?:each|every)\b[^.!?\n:(]{3,120}(?:\((?P<inner>[^()\n]{5,400})\)|:\s*(?P<outer>[^.!?\n:;]{5,400}))", re.I
)
MET_AT_EACH: Final = re.compile(
    r"\b(?:each|every)\b[^.!?\n]{0,60}?\b(?:an?|one|another)\s+(?P<who>[a-z]{3,15})\b", re.I
)
HIDES: Final = re.compile(
    r"\b(?:each|every)\b[^.!?\n]{0,30}?\b(?:hides?|holds?|has|gives?|keeps?|guards?)\s+(?:an?|one)\s+"
    r"(?:[a-z]{3,12}\s){0,2}?(?:key ?)?(?:words?|letters?|names?)$",
    re.I,
)
LEAD: Final = re.compile(r"(?:^|(?<=[.!?]\s)|(?<=\n))[^.!?\n]{0,60}$")
"""Of the sentence, before it: `In`."""
NEXT: Final = re.compile(r"\s*,\s*(?:and\s+)?|\s*;\s*")
OWNED: Final = re.compile(r"^(?P<place>[^\s,][^,]{1,50}?)(?:['’]s|(?<=s)['’])\s+(?P<what>.{2,120})$")
AT: Final = re.compile(r"^(?:an?\s+|the\s+)?(?P<what>.{2,40}?)\s+(?:in|on|at)\s+(?:the\s+)?(?P<place>.{2,50})$", re.I)
FEWEST: Final = 2
SHORTEST: Final = 3
"""Letters of a word that names a stop."""


def with_shares(text: str, stops: Stops) -> Stops:
    """The stops, each with its item of the first such list."""
    for found in LIST.finditer(text):
        group = "inner" if found["inner"] else "outer"
        items = [one.strip() for one in NEXT.split(found[group]) if one.strip()]
        shares = shares_of(items, stops.stops)
        if shares:
            lead = LEAD.search(text[max(0, found.start() - 60) : found.start()])
            start = found.start() - (len(lead[0]) if lead else 0)
            span = (start, found.end())
            return replace(
                stops,
                stops=tuple(shares.get(at, one) for at, one in enumerate(stops.stops)),
                pieces=(*stops.pieces, text[span[0] : span[1]]),
                spans=(*stops.spans, span),
            )
    return stops


def with_described(text: str, stops: Stops) -> Stops:
    """The stops with what other enumerations say of each: of items that name them, or that are as many, one for each."""
    for one in enumerations_in(text):
        is_own = any(start < one.end and one.start < end for start, end in stops.spans)
        shares = () if is_own or not stops.stops else named_in(one, stops.stops) or one_for_each(one, stops.stops)
        if shares:
            stops = replace(
                stops,
                stops=shares,
                pieces=(*stops.pieces, text[one.start : one.end]),
                spans=(*stops.spans, (one.start, one.end)),
            )
    return stops


def named_in(one: Enumeration, stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """`Monet, light on water; Degas, dancers`: each item tells of the stop that it names."""
    if len(one.items) != len(stops) or not one.is_described:
        return ()
    names = distinct_words(stops)
    found: dict[int, str] = {}
    for item in one.items:
        named = [at for at, some in enumerate(names) if words_of(item.head) & some]
        if len(named) != 1 or named[0] in found:
            return ()
        found[named[0]] = item.says
    return tuple(replace(stop, says=f"{stop.says} {found[at]}".strip()) for at, stop in enumerate(stops))


def one_for_each(one: Enumeration, stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """`At each lantern a child (Ada, Ben, Cleo)`, `each one hides a word: ...`: bare items, as many as there are stops."""
    if len(one.items) != len(stops) or any(item.says for item in one.items):
        return ()
    heads = [item.head for item in one.items]
    met = MET_AT_EACH.search(one.lead)
    if met is not None and is_speaker(met["who"].lower()) and all(head[:1].isupper() for head in heads):
        return tuple(
            replace(stop, who=met["who"].lower(), called=head) for stop, head in zip(stops, heads, strict=True)
        )
    if HIDES.search(one.lead):
        return tuple(replace(stop, holds=head) for stop, head in zip(stops, heads, strict=True))
    return ()


def shares_of(items: list[str], stops: tuple[Stop, ...]) -> dict[int, Stop]:
    """By the number of the stop; what names none belongs to the one stop that is left. Empty: some item belongs to none."""
    names = distinct_words(stops)
    found: dict[int, Stop] = {}
    left: list[tuple[str, bool]] = []
    for item in items:
        owned = OWNED.match(item)
        parted = owned or AT.match(item)
        if parted is None:
            return {}
        is_met = owned is None and is_speaker(parted["what"].lower())
        named = [at for at, some in enumerate(names) if words_of(parted["place"]) & some]
        if owned is None and not is_met:
            return {}
        if len(named) == 1 and named[0] not in found:
            found[named[0]] = shared(stops[named[0]], parted["what"], is_met=is_met)
        else:
            left.append((parted["what"], is_met))
    free = [at for at in range(len(stops)) if at not in found]
    if len(found) < FEWEST or len(left) > 1 or (left and len(free) != 1):
        return {}
    for what, is_met in left:
        found[free[0]] = shared(stops[free[0]], what, is_met=is_met)
    return found


def distinct_words(stops: tuple[Stop, ...]) -> list[set[str]]:
    """Of the title of each those that no other has."""
    names = [words_of(one.title) for one in stops]
    counts = Counter(word for some in names for word in some)
    return [{word for word in some if counts[word] == 1} for some in names]


def shared(stop: Stop, what: str, *, is_met: bool) -> Stop:
    return replace(stop, who=what.lower()) if is_met else replace(stop, says=f"{stop.says} {what}".strip())


def words_of(name: str) -> set[str]:
    return {word for word in re.findall(r"\w+", name.lower()) if len(word) >= SHORTEST and word not in ("the", "and")}
