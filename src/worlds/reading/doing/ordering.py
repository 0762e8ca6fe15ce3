"""`Put the steps in order: seed, sprout, flower`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.lesson.lesson import OrderQuestion
from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.grouping import PLANETS, TEACHER, corner_of
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import PLAYERS, WORD

ORDER: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:must |can |should |will |have to |need to )?)?\b(?:(?:put|arrange|place|sort|bring)"
    rf"s?\s+(?P<what>(?:the |these |all |all the )?(?:{WORD}\s){{0,3}}?{WORD})\s+"
    rf"(?:in|into|by)\s+(?:the )?(?:right |correct |chronological |proper |time |size )?(?:order|sequence)|(?:order|"
    rf"sequence)s?\s+(?P<other>(?:the|these)\s+(?:{WORD}\s){{0,2}}?{WORD}))"
    r"(?:[^.!?\n:;,]{0,40})?\s*:\s*(?P<items>[^.!?\n]{3,500})",
    re.I,
)
SPLIT: Final = re.compile(r"\s*(?:;|→|->|>|,\s*(?:and then|then|and)\s+|,|\s+then\s+)\s*")
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
BOARD: Final = "sign"


def orders_in(text: str) -> Iterator[Said]:
    for found in ORDER.finditer(text):
        items = tuple(LETTERED.sub("", one).strip(" .\"“”'")[:60] for one in SPLIT.split(found["items"]))
        items = tuple(dict.fromkeys(one for one in items if one))
        if items and " and " in items[-1] and not WITH_COMMA.search(found["items"]):
            items = (*items[:-1], *items[-1].split(" and ", 1))
        if len(items) >= FEWEST:
            what = " ".join((found["what"] or found["other"]).split())
            title = f"Put {what} in the right order."
            yield Said(found.start(), found.end(), Wish(Mechanic.ORDER, lines=items[:MOST], title=title[:200]))

    for found in PLANETS_IN_ORDER.finditer(text):
        title = "Put the planets in the right order: the nearest to the Sun first."
        yield Said(found.start(), found.end(), Wish(Mechanic.ORDER, lines=PLANETS, title=title))


def make_order(draft: Draft, wish: Wish) -> None:
    """Signs that stand in another order than the right one."""
    shown = sorted(wish.lines, key=str.casefold)
    shown = shown if tuple(shown) != wish.lines else [*reversed(shown)]
    corner = corner_of(draft, "order")
    things = tuple(draft.add(BOARD, zone=corner, text=item, wanted=f"step-{item}") for item in shown)
    title = wish.title or "Put them in order."
    asked = OrderQuestion(
        kind="order", id=f"said-{len(draft.questions) + 1}", prompt=title, items=wish.lines, source=TEACHER
    )
    draft.questions.append(asked)
    draft.do(Mechanic.ORDER, title=title, things=things, questions=(asked.id,), lines=tuple(shown))
