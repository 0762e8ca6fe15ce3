"""`Put the steps in order: seed, sprout, flower`."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from worlds.lesson.lesson import TEACHER, OrderQuestion
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Zone
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.grouping import PLANETS, corner_of
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import NUMBER, PLAYERS, WORD
from worlds.reading.numbers import number_of

ORDER: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:must |can |should |will |have to |need to )?)?\b(?:(?:put|arrange|place|sort|bring)"
    rf"s?\s+(?P<what>(?:the |these |all |all the )?(?:{WORD}\s){{0,3}}?{WORD})\s+"
    rf"(?:in|into|by)\s+(?:the )?(?:right |correct |chronological |proper |time |size )?(?:order|sequence)|(?:order|"
    rf"sequence)s?\s+(?P<other>(?:the|these)\s+(?:{WORD}\s){{0,2}}?{WORD}))"
    r"(?:[^.!?\n:;,]{0,40})?\s*:\s*(?P<items>[^.!?\n]{3,500})",
    re.I,
)
OF_LIST: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:race to |must |can |should |will |have to |need to )?)?\b(?:put|arrange|place|sort|bring)s?\s+"
    rf"(?P<what>(?:the|these|all|them)\b(?:\s+(?P<count>{NUMBER})\b)?(?:\s+{WORD}){{0,2}}?)\s+"
    r"(?:in|into)\s+(?:the(?:ir)? )?(?:right |correct |proper )?(?:order|sequence)\b(?!\s*:)",
    re.I,
)
"""Its steps are listed elsewhere."""
DATED: Final = re.compile(
    r"\b(?:in(?:to)?\s+(?:the\s+)?(?:right\s+|correct\s+|chronological\s+|time\s+)?order|timeline|time line|sequence)\b"
    r"[^.!?\n:(]{0,60}[:(]\s*(?P<items>[^.!?\n]{10,500})",
    re.I,
)
"""`A timeline to put in order: 1910 ..., 1911 ...`"""
YEAR: Final = re.compile(
    r"^(?:in\s+)?(?:(?:AD|CE)\s)?(?P<year>\d{1,4})(?P<era>\s?(?:BCE?|AD|CE))?\s*(?:[:=–-]\s*)?(?P<what>\D.{2,59})$",
    re.I,
)
DATED_LINES: Final = re.compile(
    r"(?P<items>(?:^[ \t]*(?:[-*•][ \t]+)?(?:in[ ]|AD[ ])?\d{1,4}(?!\d|[.)])[^\n]{3,80}(?:\n|\Z)){3,10})", re.M | re.I
)
DATED_ROW: Final = re.compile(r":\s*(?P<items>[^.!?\n:;]{5,80}(?:;[^.!?\n:;]{5,80}){2,9})")
"""A list of events with their years, wherever it stands in a text that wishes them in order."""
IN_ORDER: Final = re.compile(r"\b(?:put|arrange|place|sort|bring)s?\b[^.!?\n:]{0,60}\border\b|\btime ?line\b", re.I)
BULLET: Final = re.compile(r"\s*\n[ \t]*(?:[-*•][ \t]+)?")
YEAR_ALONE: Final = re.compile(r"(?<=\d{3}),\s(?=[^\W\d_])")
"""The comma that a mended text has behind a year."""
STEPS: Final = re.compile(
    r"\b(?:stages?|steps?|phases?|cycle|process|order|sequence)\b[^.!?\n:;]{0,60}"
    r"(?P<cut>:\s*(?P<items>[^.!?\n:;,→>]{1,80}(?:[,→>][^.!?\n:;,→>]{1,80}){2,7}))",
    re.I,
)
IN_THIS_ORDER: Final = re.compile(
    r":\s*(?P<items>[^.!?\n:;]{5,400}?)\s*(?:--|[,–—-])?\s*(?:as|on|along|with)\s+(?:an?\s+)?"
    r"(?:trail|path|walk|way|row|line|route)?\s*(?:(?:with|of|by)\s+)?(?:signs?|boards?|posters?|banners?|panels?)\s+"
    r"in\s+(?:this|that|the right|the same)\s+order\b",
    re.I,
)
"""`seed, sprout, flower - as a trail with signs in this order`."""
MOST_SIGNS: Final = 12
SPLIT: Final = re.compile(r"\s*(?:;|→|->|>|,\s*(?:and then|then|and)\s+|,|\s+then\s+)\s*")
THEN: Final = re.compile(r"^(?:and\s+)?(?:then|finally|lastly)\s+", re.I)
WITH_COMMA: Final = re.compile(r"[,;]\s*and\b")
LETTERED: Final = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[a-f]\))\s*")
PLANETS_IN_ORDER: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:must |can |should |will |have to |need to )?)?\b(?:put|arrange|place|sort|order)"
    rf"s?\s+(?:the|all|all the)?\s*(?:eight )?"
    r"planets\s+(?:in|into|by)\s+(?:the(?:ir)? )?(?:right |correct )?(?:order|distance)(?:\s+(?:from|of)\s+(?:the )"
    r"?(?:sun|solar system|distance))*",
    re.I,
)
FEWEST, MOST = 3, 6
BOARD, TOLD = "sign", "info board"
IN_TIME: Final = "Put the events in order of time, the earliest first."


def orders_in(text: str) -> Iterator[Said]:
    for found in ORDER.finditer(text):
        items = steps_of(found["items"])
        if len(items) >= FEWEST:
            what = " ".join((found["what"] or found["other"]).split())
            title = f"Put {what} in the right order."
            yield Said(found.start(), found.end(), Wish(Mechanic.ORDER, lines=items[:MOST], title=title[:200]))

    yield from timelines_in(text)
    lists = [one for one in STEPS.finditer(text) if FEWEST <= len(steps_of(one["items"])) <= MOST]
    for found in OF_LIST.finditer(text) if lists else ():
        count = number_of(found["count"]) if found["count"] else None
        listed = next((one for one in lists if count in (None, len(steps_of(one["items"])))), None)
        if listed is not None:
            title = f"Put {' '.join(found['what'].split())} in the right order."
            yield Said(
                found.start(), found.end(), Wish(Mechanic.ORDER, lines=steps_of(listed["items"]), title=title[:200])
            )
            yield Said(listed.start("cut"), listed.end("cut"), None)
            break
    for found in IN_THIS_ORDER.finditer(text):
        items = steps_of(found["items"])
        if FEWEST <= len(items) <= MOST_SIGNS:
            yield Said(found.start(), found.end(), Wish(Mechanic.TRAIL, things=(BOARD,), lines=items))
    for found in PLANETS_IN_ORDER.finditer(text):
        title = "Put the planets in the right order: the nearest to the Sun first."
        yield Said(found.start(), found.end(), Wish(Mechanic.ORDER, lines=PLANETS, title=title))


def timelines_in(text: str) -> Iterator[Said]:
    """Events with their years, which say the order: no sign of the game tells these."""
    lists = [DATED, DATED_LINES, DATED_ROW] if IN_ORDER.search(text) else [DATED]
    for found in chain.from_iterable(one.finditer(text) for one in lists):
        items = BULLET.sub("; ", found["items"].strip().lstrip("-*• "))
        dated = [YEAR.match(one) for one in steps_of(YEAR_ALONE.sub(" ", items))]
        events = [(year_of(one), one["what"].strip()) for one in dated if one is not None]
        if len(events) == len(dated) >= FEWEST and len({year for year, _ in events}) == len(events):
            events.sort()
            chosen = tuple(what[:1].upper() + what[1:] for _, what in events)[:MOST]
            told = tuple(one[0].strip() for one in dated if one is not None)
            wish = Wish(Mechanic.ORDER, things=told, lines=chosen, title=IN_TIME)
            yield Said(found.start(), found.end(), wish)
            return


def year_of(found: re.Match[str]) -> int:
    is_before = (found["era"] or "").strip().upper().startswith("B")
    return -int(found["year"]) if is_before else int(found["year"])


def steps_of(words: str) -> tuple[str, ...]:
    items = tuple(LETTERED.sub("", one).strip(" .\"“”'")[:60] for one in SPLIT.split(words))
    items = tuple(dict.fromkeys(THEN.sub("", one) for one in items if one))
    if items and " and " in items[-1] and not WITH_COMMA.search(words):
        return (*items[:-1], *items[-1].split(" and ", 1))
    return items


def make_signs(draft: Draft, wish: Wish) -> None:
    """Along a trail, each with its number."""
    corner = draft.add_zone(Zone(id=draft.free_id("signs"), title="trail", order=Order.ROUTE))
    things = tuple(
        draft.add(BOARD, zone=corner, text=f"{at} {item}", wanted=f"sign-{at}")
        for at, item in enumerate(wish.lines, start=1)
    )
    draft.do(Mechanic.TRAIL, title="Follow the signs in order", things=things)


def make_order(draft: Draft, wish: Wish) -> None:
    """Signs that stand in another order than the right one."""
    shown = sorted(wish.lines, key=str.casefold)
    shown = shown if tuple(shown) != wish.lines else [*reversed(shown)]
    corner = corner_of(draft, "order")
    if wish.things:
        draft.add(TOLD, zone=corner, text="; ".join(wish.things), wanted="timeline")
    things = tuple(draft.add(BOARD, zone=corner, text=item, wanted=f"step-{item}") for item in shown)
    title = wish.title or "Put them in order."
    asked = OrderQuestion(kind="order", id=draft.question_id(), prompt=title, items=wish.lines, source=TEACHER)
    draft.do(Mechanic.ORDER, title=title, things=things, questions=(draft.ask(asked),), lines=tuple(shown))
