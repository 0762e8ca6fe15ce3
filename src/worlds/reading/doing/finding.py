"""`Collect five apples and bring them to the farmer`, `six hidden shells`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import NUMBER, PLAYERS, WORD, items_in
from worlds.reading.numbers import number_of

HIDDEN: Final = r"(?:(?:hidden|lost|missing|secret|stolen|scattered)\s+)"
NOUN: Final = (
    rf"(?P<noun>(?:(?!(?:and|or|in|on|at|by|with|for|to|that|around|near)\b){WORD}[ ]){{0,2}}?"
    rf"(?!(?:and|or|in|on|at|to)\b){WORD})"
)
WHERE: Final = (
    r"(?P<where>\s+(?:(?:that are |which are )?(?:hidden|lost|scattered)\s+)?(?:in|on|around|across|under|behind|"
    r"among|all over|throughout|from)"
    r"\s+[^.!?\n,;:]{1,60}?)?"
)
BROUGHT: Final = (
    r"(?:,?\s+(?:and|then|to)\s+(?:then\s+)?(?:bring|take|give|return|deliver|carry|hand)\s+(?:them|these|those|it|"
    r"all of them|all)?\s*"
    rf"(?:all )?(?:back |over )?to\s+(?:the|an?|our|their)\s+(?P<who>{WORD}(?: {WORD})?)(?=[.,!;\n]|\s(?:in|at|on|"
    rf"who|and)\b|$))"
)
TO_END: Final = r"(?=[.!?\n,;:]|\s(?:and|before|within|while|to win|to open|to get|who|that|with|then)\b|$)"
OF_AGE: Final = r"(?:[\w-]*year-olds?|pupils|students|children|kids|players|learners|two|three|four|five|six)"
"""`teams of 13-year-olds`, `groups of four`."""
COLLECT: Final = re.compile(
    rf"(?:\b(?:{PLAYERS}(?:\s+of\s+(?:[\w-]+\s+)?{OF_AGE})?\s+)?"
    r"(?:(?:must|have to|has to|can|should|will|need to|try to)\s+)?)?"
    r"\b(?P<verb>collects?|gathers?|picks? up|finds?|searche?s? for|looks? for|hunts? for|catch(?:es)?|bring)\s+"
    rf"(?P<all>all\s+(?:of\s+)?)?(?P<the>the\s+)?(?P<count>{NUMBER}\s+)?(?P<hidden>{HIDDEN})"
    rf"?{NOUN}{WHERE}(?:{BROUGHT}|{TO_END})",
    re.I,
)
TO_FIND: Final = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<hidden>{HIDDEN})?{NOUN}(?P<where>\s+(?:hidden\s+)?(?:in|on|around|under|behind|"
    rf"among)\s+[^.!?\n,;:]{{1,50}}?)?,?\s+"
    rf"(?P<cut>(?:for\s+{PLAYERS}\s+|(?:that|which)\s+(?:{PLAYERS}\s+)(?:must|can|have to|should)?\s*)?(?:to\s+)"
    rf"?(?:find(?! out)|collect|gather|discover))\b",
    re.I,
)
"""`five apples to collect`."""
HUNT: Final = re.compile(
    rf"\b(?:an?|the)?\s*(?:\w{{2,12}}\s+)?(?:scavenger|treasure|egg|coin|shell|gem|easter egg)\s+hunt\s+(?:for|with|"
    rf"to find)\s+(?:all\s+)?(?:the\s+)?"
    rf"(?P<count>{NUMBER}\s+)?(?P<hidden>{HIDDEN})?{NOUN}{WHERE}{TO_END}",
    re.I,
)
HIDE: Final = re.compile(
    rf"(?:^|(?<=[.!?\n]\s)|(?<=[.!?\n]))(?:please )?hide\s+(?P<count>{NUMBER}\s+)(?P<hidden>{HIDDEN})"
    rf"?{NOUN}{WHERE}{TO_END}",
    re.I,
)
LIST: Final = re.compile(r"\s*:\s*([^.!?\n:;]{3,300})")
"""`find six objects: a coin, a sword ...`"""
LISTED: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+)?(?:(?:must|have to|has to|can|should|will|need to)\s+)?"
    rf"\b(?:find(?:s|ing)?|collect(?:s|ing)?|look(?:s|ing)? for|search(?:es|ing)? for)\s+(?:all\s+)?(?:the\s+)?"
    rf"(?P<count>{NUMBER})\s+{WORD}[^.!?\n,;:]{{0,60}}?\s*(?::|\s[-–—])\s+(?P<list>[^.!?\n:;]{{3,300}})",
    re.I,
)
"""`find four places where ants live - a log, a stone, a lawn, a pavement`: as many as are counted."""
EACH_FACT: Final = re.compile(
    r",?\s+each\s+(?:one\s+)?(?:with|has|having|shows?|showing|gives?|giving|tells?|telling)\s+(?:an?|one|the)\s+(?:[a-z]+\s)?facts?\s+"
    r"(?:about|on|of)\s+(?P<what>[^.!?\n:,;]{2,40}):\s+(?P<fact>[^.!?\n:;]{5,150})",
    re.I,
)
"""`five brushes, each with a fact about fresco: it is painted on wet plaster`"""
BOARD: Final = "info board"
FEWEST: Final = 2
ANYTHING: Final = frozenset("object objects thing things item items".split())
NOT_FOUND: Final = frozenset(
    "out data information evidence answer answers way ways points point ideas facts clue solution meaning area perimeter "
    "volume difference sum exit it them him her each other one ones pattern patterns x y value values help more words "
    "key year grade class form".split()
)
"""What is sought in the head, and not with the feet."""


def finds_in(text: str) -> Iterator[Said]:
    for found in LISTED.finditer(text):
        items = items_in(found["list"])
        if number_of(found["count"]) == len(items) >= FEWEST:
            wish = Wish(Mechanic.COLLECT, things=tuple(one.lower() for one in items))
            yield Said(found.start(), found.end(), wish, f". There are {listing(items)}")
    for found in COLLECT.finditer(text):
        is_sure = any(found[part] for part in ("count", "hidden", "all", "who")) or found["verb"].lower().startswith(
            "collect"
        )
        if is_sure and (listed := LIST.match(text, found.end())) and len(items := items_in(listed[1])) >= FEWEST:
            wish = Wish(Mechanic.COLLECT, things=tuple(one.lower() for one in items))
            yield Said(found.start(), listed.end(), wish, f". There are {listing(items)}")
        elif is_sure and not NOT_FOUND & {*found["noun"].lower().split()}:
            who = found["who"]
            article = found["the"] or ("" if found["count"] else "the " if found["all"] else "")
            what = f"{article}{found['count'] or ''}{found['noun']}{found['where'] or ''}"
            yield said(found, f"{what}. The {who}" if who else what, who)
            if told := EACH_FACT.match(text, found.end()):
                line = f"{told['what'][:1].upper()}{told['what'][1:]}: {told['fact'].strip()}."
                yield Said(told.start(), told.end(), Wish(Mechanic.COLLECT, lines=(line,)))
    for found in TO_FIND.finditer(text):
        is_player = re.fullmatch(PLAYERS, found["noun"].split()[-1], re.I) is not None
        if not is_player and not NOT_FOUND & {*found["noun"].lower().split()}:
            yield said(found, f"{found['count']} {found['noun']}{found['where'] or ''}", None)
    for pattern in (HUNT, HIDE):
        for found in pattern.finditer(text):
            is_sure = bool(found["count"] or found["hidden"]) or " with " not in found[0].lower()
            if is_sure and not NOT_FOUND & {*found["noun"].lower().split()}:
                yield said(found, f"{found['count'] or ''}{found['noun']}{found['where'] or ''}", None)


def said(found: re.Match[str], instead: str, who: str | None) -> Said:
    count = number_of(found["count"].strip()) if found["count"] else None
    wish = Wish(Mechanic.COLLECT, things=(found["noun"].lower(),), goals=(who.lower(),) if who else (), count=count)
    before = found.string[: found.start()].rstrip(" ")
    begins = not before or before[-1] in ".!?\n"
    return Said(found.start(), found.end(), wish, instead[:1].upper() + instead[1:] if begins else f" {instead}")


def listing(items: tuple[str, ...]) -> str:
    return ", ".join(f"{article_of(one)} {one}".strip() for one in items)


def article_of(noun: str) -> str:
    return "" if re.match(r"(?:an?|the|\d+)\s", noun, re.I) else "an" if noun[0].lower() in "aeiou" else "a"


def make_list(draft: Draft, nouns: tuple[str, ...]) -> None:
    """Each by its name; what is not built stands there as a card."""
    plain = [re.sub(r"^(?:an?|the)\s+", "", one) for one in nouns]
    things = tuple(next((one.id for one in draft.named(noun)), None) or draft.add(singular(noun)) for noun in plain)
    if len(set(things)) == len(things):
        draft.do(Mechanic.COLLECT, title=f"Find: {', '.join(plain)}", things=things, lines=tuple(plain))


def make_find(draft: Draft, wish: Wish) -> None:
    """Of things that stand there: what cannot stand there cannot be found."""
    if not wish.things:
        draft.add(BOARD, text=wish.lines[0])
        return
    if len(wish.things) >= FEWEST:
        make_list(draft, wish.things)
        return
    noun = re.sub(r"^(?:an?|one)\s+", "", wish.things[0])
    if any(one.mechanic is Mechanic.COLLECT and noun in (one.title or "") for one in draft.activities):
        return
    things = [*draft.named(noun)] if noun.split()[-1] in ANYTHING else draft.of_kind(noun)
    if not things:
        draft.leave_out(f"finding {noun}", "Nothing of that name stands in the world.")
        return
    to_whom = tuple(draft.thing(who) for who in wish.goals)
    count = sum(one.count for one in things)
    called = noun if count > 1 else singular(noun)
    title = f"Find {count} {called}" if not to_whom else f"Bring {count} {called} to the {wish.goals[0]}"
    draft.do(Mechanic.COLLECT, title=title, things=tuple(one.id for one in things), goals=to_whom)
