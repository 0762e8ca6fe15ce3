"""`Five sorting bins: mammals, birds, ...`, `sort the works to the right artist`: what belongs where is said elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import is_kind_of
from worlds.reading.doing.stop import Stop
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import CAPITAL, NUMBER, PLAYERS, items_in
from worlds.reading.numbers import number_of

BIN: Final = r"(?:bins?|boxes|baskets|buckets|crates|containers)"
NAME: Final = r"[^\W\d_][\w'’-]{1,20}(?:[ ][a-z][\w'’-]{1,20})?"
BINS: Final = re.compile(
    rf"\b(?:(?:{NUMBER}|the|two|2nd|second)\s+)?(?:[a-z]+\s+)?(?:pair of\s+)?(?:sorting\s+)?{BIN}\b(?:\s+(?:please|pls))?"
    rf"\s*(?:,|:|\s[-–]\s|[-–]|\s(?:for|labelled|labeled|called|named|saying)\s)\s*"
    rf"(?P<names>{NAME}(?:(?:[ ]*,[ ]*(?:and[ ]+)?|[ ]+(?:and|or|vs\.?)[ ]+|[ ]*/[ ]*){NAME}){{1,5}})",
    re.I,
)
RIGHT: Final = re.compile(
    r"(?:\b(?:then\s+|also\s+)?an?\s+sort(?:ing)?\s+(?:game|activity|task|station)\s*[:,–-]\s*)?"
    rf"(?:\b{PLAYERS}\s+)?(?:must |have to |has to |can |should |will )?\b(?:sorts?|sorting|drags?|puts?|carry|carries)\s+"
    rf"(?:the\s+|(?P<count>{NUMBER})\s+|all\s+)?(?P<what>[a-z]{{3,20}})\s+(?:in|to|into|on|onto)\s+"
    r"(?:the(?:ir)?\s+)?(?:right|correct|matching)\s+(?P<where>[a-z]{3,20})\b",
    re.I,
)
ITEMS: Final = re.compile(
    r"\b(?:things|items|animals|objects|cards|words|examples|foods|plants|materials|shapes|numbers)\b[^.:\n]{0,40}:\s*(?P<list>[^.:\n]{5,400})",
    re.I,
)
LISTED_NAME: Final = re.compile(rf"^(?:the\s+)?{CAPITAL}")
SORTED: Final = re.compile(r"\b(?:sort|bins?\b)", re.I)
FEWEST: Final = 2
MOST: Final = 8
"""Sets of bins that a text tells of."""


def bins_in(text: str) -> Iterator[Said]:
    for found in islice(BINS.finditer(text), MOST) if SORTED.search(text) else ():
        left: tuple[str, ...] = ()
        names = tuple(one for one in items_in(found["names"]) if singular(one.lower()) not in ("bin", "box", "basket"))
        groups = tuple((name, items_of(text, name)) for name in names)
        if not any(items for _, items in groups):
            groups, left = by_kind(names, text)
        if len(groups) >= FEWEST:
            title = f"Sort into {', '.join(names)}"
            wish = Wish(Mechanic.SORT, things=("things",), groups=groups, lines=left, title=title)
            yield Said(found.start(), found.end(), wish, is_stated=True)
    for found in RIGHT.finditer(text):
        what, where = found["what"].lower(), found["where"].lower()
        if singular(where) not in ("order", "bin", "box", "place", "way", "answer", "side"):
            count = number_of(found["count"]) if found["count"] else None
            wish = Wish(Mechanic.SORT, things=(what,), title=f"Sort the {what}: which {where}", count=count)
            yield Said(found.start(), found.end(), wish, is_stated=True)


def items_of(text: str, name: str) -> tuple[str, ...]:
    """`needs: water, bread`: what a list with this name holds."""
    label = re.compile(
        rf"(?:^|[\n.;,(]\s*|\band\s+){re.escape(name)}\s*(?::|=|\s[-–]\s|\()\s*(?P<list>[^.:;=\n()]{{3,300}})", re.I
    )
    lists = [items_in(found["list"]) for found in label.finditer(text)]
    longest = max(lists, key=len, default=())
    return longest if len(longest) >= FEWEST else ()


def by_kind(names: Sequence[str], text: str) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]:
    """Of a list without names each goes to the one group that it is a kind of; and those of which that is not known."""
    found = ITEMS.search(text)
    listed = [re.sub(r"\s*\(.*", "", one) for one in items_in(found["list"])] if found else []
    groups: dict[str, list[str]] = {name: [] for name in names}
    for one in listed:
        kinds = [name for name in names if is_kind_of(one, name)]
        if len(kinds) == 1:
            groups[kinds[0]].append(one)
    known = {one for some in groups.values() for one in some}
    left = tuple(one for one in listed if one not in known)
    return tuple((name, tuple(some)) for name, some in groups.items()), left


def groups_of_stops(stops: Sequence[Stop]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who is met at each stop belongs to it; else names that are listed there."""
    if stops and all(one.who for one in stops):
        return tuple((one.title, (one.who,)) for one in stops)
    groups = []
    for stop in stops:
        plain = re.sub(r"\([^()]{0,200}\)", "", stop.says)
        listed = plain.split(".")[0] if plain else ""
        names = [one for one in re.split(r"\s*,\s*(?:and\s+)?", listed) if LISTED_NAME.match(one.strip())]
        groups.append((stop.title, tuple(one.strip(" .") for one in names if len(one.split()) <= 5)))
    return tuple(groups)
