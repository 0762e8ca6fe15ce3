"""`Five sorting bins: mammals, birds, ...`, `sort the works to the right artist`: what belongs where is said elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.lesson.lesson import MAX_BINS
from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import is_kind_of
from worlds.reading.doing.enumeration import Enumeration, Item, enumerations_in
from worlds.reading.doing.known import MEMBERS
from worlds.reading.doing.stop import Stop
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import CAPITAL, NUMBER, PLAYERS, items_in
from worlds.reading.numbers import number_of

BIN: Final = r"(?:bins?|boxes|baskets|buckets|crates|containers|pens)"
RIGHT_BIN: Final = r"(?:right|correct|matching)\s+(?:bin|box|basket|bucket|crate|container|pen)"
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
COUNTED_BINS: Final = re.compile(
    rf"(?:\b(?P<count>{NUMBER})\s+)?(?:[a-z-]{{3,12}}\s+){{0,2}}?\b(?:{RIGHT_BIN}|{BIN})\b[^.!?]{{0,30}}$", re.I
)
MORE_BINS: Final = re.compile(
    r"(?:\+|\bplus|\band(?: also)?)\s+an?\s+(?P<name>[a-z]{3,15}(?:\s[a-z]{3,15})?)\s+(?:one|bin|box|basket)\b", re.I
)
THINGS: Final = re.compile(
    r"\b(?:things|items|objects|cards|words|examples|animals|foods|plants|materials|rubbish|litter|shapes|numbers)\b"
    r"[^.!?]{0,30}$",
    re.I,
)
ASSIGNED: Final = re.compile(
    r"(?:^|(?<=[.!?,;:\n] )|(?<=\n))(?:and\s+|the\s+|an?\s+)?(?P<thing>[a-z][\w'’-]{1,20}(?:\s[\w'’-]{2,20}){0,2})\s*"
    r"(?:=|->|→|\s(?:goes|go|belongs?)\s(?:in|into|to)\s(?:the\s)?)\s*(?P<bin>[a-z]{2,20}(?:\s[a-z]{2,20})?)",
    re.I,
)
"""`broken cup = general`"""
EXAMPLES: Final = re.compile(
    r"\b(?:e\.?g\.?|for example|for instance|such as|things like)[,:]?\s+"
    r"(?P<list>[^.:;()?!\n]{1,40}(?:,[^.:;()?!\n]{1,40}){2,11})",
    re.I,
)
COUNTED_THINGS: Final = re.compile(
    rf"(?<!grade )(?<!year )(?<!class )\b(?P<count>{NUMBER})\s+(?:[a-z]{{3,12}}\s)?"
    r"(?:things|items|objects|cards|examples|animals|foods|materials)\b",
    re.I,
)
ARTICLE: Final = re.compile(r"^(?:an?|the|some)\s+", re.I)
MOST_SAID: Final = 40
HEADING_WORDS: Final = 2
"""`Things: ...` are only sorted; more words say where they are."""
LISTED_NAME: Final = re.compile(rf"^(?:the\s+)?{CAPITAL}")
SORTED: Final = re.compile(rf"\b(?:sort|bins?\b|carr(?:y|ies)\b|{RIGHT_BIN}\b)", re.I)
PUT_THERE: Final = re.compile(r"\b(?:and|then)\s+(?=(?:put|sort|carry|drag|bring|place)s?\b)", re.I)
NO_GROUPS: Final = frozenset("order bin box basket bucket crate container pen place way answer side".split())
"""`Into the right basket`: which there are is said elsewhere."""
FEWEST: Final = 2
MOST: Final = 8
"""Sets of bins that a text tells of."""


def listed_bins_in(text: str) -> Iterator[Said]:
    """Bins that are enumerated; what belongs there is said in their own brackets, as `broken cup = general`, or is known."""
    found = [*enumerations_in(text)] if SORTED.search(text) else []
    bins = next((one for one in found if is_of_bins(one)), None)
    if bins is None:
        return
    listed, colors = with_colors(bins.items)
    more = [one["name"].lower() for one in islice(MORE_BINS.finditer(text, bins.end), MOST)]
    names = (*(one.head for one in listed), *dict.fromkeys(more))[:MAX_BINS]
    placed = {name: [*items_of(text, name), *items_in(one.says)] for name, one in zip(names, listed, strict=False)}
    things = next((one for one in found if THINGS.search(one.lead) and one is not bins), None)
    left: list[str] = []
    for said in islice(ASSIGNED.finditer(text), MOST_SAID):
        if (name := bin_named(said["bin"], names)) is not None and not color_of(said["thing"]):
            placed.setdefault(name, []).append(said["thing"].strip().lower())
    known = {one.lower() for some in placed.values() for one in some}
    for item in [one.head for one in things.items] if things is not None else examples_in(text, bins):
        if item.lower() not in known:
            fitting = bins_for(item, names)
            placed.setdefault(fitting[0], []).append(item) if len(fitting) == 1 else left.append(item)
    groups = tuple((name, tuple(dict.fromkeys(placed.get(name, ())))) for name in names)
    count = counted_in(text)
    if sum(bool(some) for _, some in groups) < FEWEST and not (colors or left or count):
        return
    title = f"Sort into {', '.join(names)}"
    wish = Wish(Mechanic.SORT, ("things",), goals=colors, lines=tuple(left), groups=groups, title=title, count=count)
    yield Said(bins.start + begin_in(bins.lead), bins.end, wish, is_stated=True)
    if things is not None and len(things.lead.split()) <= HEADING_WORDS:
        yield Said(things.start, things.end, None, is_stated=True)
    for said in islice(ASSIGNED.finditer(text), MOST_SAID):
        if bin_named(said["bin"], names) is not None:
            yield Said(said.start(), said.end(), None, is_stated=True)


def begin_in(lead: str) -> int:
    """Of `they walk in the park and put the cans into bins` the walk is something else."""
    return max((one.end() for one in PUT_THERE.finditer(lead)), default=0)


def with_colors(items: Sequence[Item]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The bins, and the colour of each: `paper (blue), glass (green)`, `blue = paper, green = glass`."""
    said, heads = [color_of(one.says) for one in items], [color_of(one.head) for one in items]
    if all(said):
        return tuple(Item(one.head) for one in items), tuple(said)
    if all(heads) and all(one.says for one in items):
        return tuple(Item(one.says) for one in items), tuple(heads)
    return tuple(items), ()


def color_of(words: str) -> str:
    """Its name in the palette; empty: it is none."""
    plain = words.lower().removesuffix(" bin").strip()
    return plain if plain in PALETTE else COLOR_WORDS.get(plain, "")


def examples_in(text: str, bins: Enumeration) -> tuple[str, ...]:
    """`e.g. a newspaper, an apple core`: things that are sorted, where no list of them has a heading."""
    found = next((one for one in EXAMPLES.finditer(text) if not bins.start <= one.start() < bins.end), None)
    return tuple(ARTICLE.sub("", one) for one in items_in(found["list"])) if found else ()


def counted_in(text: str) -> int | None:
    found = COUNTED_THINGS.search(text)
    return number_of(found["count"]) if found else None


def bins_for(item: str, names: Sequence[str]) -> list[str]:
    """Where it is known to belong; else where things of the same head noun do: a drink can as a tin can."""
    sure = [name for name in names if any(belongs(item, part) for part in parts_of(name))]
    return sure or [name for name in names if any(is_like(item, part) for part in parts_of(name))]


def is_like(item: str, kind: str) -> bool:
    heads = {singular(one.split()[-1].lower()) for one in MEMBERS.get(singular(kind), ()) if " " in one}
    return " " in item and singular(item.split()[-1].lower()) in heads


def is_of_bins(one: Enumeration) -> bool:
    """`Four bins`, as many as there are items; or `The bins`."""
    counted = COUNTED_BINS.search(one.lead)
    if counted is None:
        return False
    if counted["count"] is None:
        return THINGS.search(one.lead) is None
    return number_of(counted["count"]) == len(one.items)


def bin_named(said: str, names: Sequence[str]) -> str | None:
    """By a word that no other has."""
    words = {singular(word) for word in re.findall(r"\w+", said.lower())}
    found = [name for name in names if words & {singular(word) for word in re.findall(r"\w+", name.lower())}]
    return found[0] if len(found) == 1 else None


def parts_of(name: str) -> list[str]:
    """`cans & glass` are two kinds; of `food waste` it is food."""
    parts = re.split(r"\s*(?:&|/|\band\b)\s*", name.lower())
    return [re.sub(r"\s(?:waste|bin|box|things|items)$", "", one) for one in parts]


def belongs(thing: str, kind: str) -> bool:
    return thing.lower() in (one.strip() for one in MEMBERS.get(singular(kind), ())) or is_kind_of(thing, kind)


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
        if singular(where) not in NO_GROUPS:
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
