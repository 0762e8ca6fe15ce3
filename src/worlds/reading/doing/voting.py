"""`Vote for the best idea: parks, pools or shops`, `an exit ticket: how do you feel? happy, unsure, confused`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.stop import Stops
from worlds.reading.doing.stop_kinds import names_of
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import PLAYERS, items_in

OPTIONS: Final = r"(?P<options>[^.!?\n:;]{3,300})"
VOTE: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:can |must |should |will |get to |have to )?)?(?:\b(?:an?|the)\s+(?:class\s+|place to\s+|"
    rf"board to\s+)?)?\bvot(?:e|es|ing|ing booth|ing station)\s+(?:for|on|about|which|what|between|"
    rf"where {PLAYERS} vote for)\s+"
    rf"(?P<title>[^.!?\n:;]{{0,120}}?)\s*[:?(]\s*{OPTIONS}\)?",
    re.I,
)
BETWEEN: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:can |must |should |will |get to |have to )?)?\bvote\s+(?:for|between|on)"
    rf"\s+(?P<options>(?:(?!\b(?:with|at|in|on)\b)[^.!?\n:;]){{3,80}}?\s(?:or|and)\s(?:(?!\b(?:with|at|in|on)\b)"
    rf"[^.!?\n:;,]){{2,40}})(?=[.!?\n]|$)",
    re.I,
)
"""`Players vote for parks, pools or shops.`"""
POLL: Final = re.compile(
    r"(?:\b(?:an?|the)\s+(?:quick\s+|class\s+|short\s+|opinion\s+)?|(?:^|(?<=\n)|(?<=[.!?] ))(?=[\w -]{4,14}:))"
    r"(?P<kind>exit ticket|exit slip|poll|survey|vote|"
    r"voting (?:board|booth|station)|check[- ]?in|check[- ]?out)\b"
    r"(?:\s+(?:that|which)?\s*(?:asks?|asking|with the question)|\s+at the (?:end|exit|door))?\s*[:,]?\s*[\"“]?"
    rf"(?P<title>[^.!?\n:;\"”]{{4,120}}\?)[\"”]?\s*(?:(?:options|answers|choices)\s*[:=]\s*)?[(]?{OPTIONS}?[)]?",
    re.I,
)
BARE: Final = re.compile(r"\b(?:an?|the)\s+(?:quick\s+|short\s+)?(?P<kind>exit ticket|exit slip)\b(?!\s*:)", re.I)
ASKS_FOR_A_FACT: Final = re.compile(r"\b(?:correct|right answer|answer)\b|✓|\*|\b[a-d]\)|\d\s*[x×+*/÷-]\s*\d", re.I)
PERSONAL: Final = re.compile(
    r"\b(?:you|your|feel|like|best|favou?rite|should|think|want|prefer|next|today|go|we)\b", re.I
)
SHALL: Final = re.compile(
    r"\b(?:votes?|voting)\b[^.!?\n:]{0,40}[:,]\s*(?P<title>(?:(?:shall|should|will|do|does|is|are|would|must|which|what)\s)?[^.!?\n:]{0,100}?"
    r"\b(?P<one>(?:an?\s|the\s|more\s)?[\w-]{2,20}(?:\s[\w-]{2,20})?)\s+or\s+(?P<other>(?:an?\s|the\s|more\s)?[\w-]{2,20}(?:\s[\w-]{2,20})?))\?",
    re.I,
)
YES_OR_NO: Final = re.compile(
    r"\b(?:votes?|voting)\b[^.!?\n:,]{0,40}[:,]\s*[\"“]?(?P<title>(?:shall|should|will|would|do|does|is|are|was|were|can|must)\s"
    r"[^.!?\n:]{5,120}\?)",
    re.I,
)
WHICH: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+)?(?:can |must |should |will |get to |have to )?\bvot(?:es?|ing)(?:\s+(?:on|for)\s+|\s*[:–]\s*)"
    r"(?P<title>(?:who|which|what|whose|the\s\w{3,15}\s(?:that\s)?(?:they|you|we))\s[^.!?\n:;()–]{5,120}?)(?=\s*(?:[.!?\n;()–]|\s-\s|$))",
    re.I,
)
MOTION: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:can |must |should |will |get to |have to |hold )?)?\b(?:an?\s+)?(?:mock\s+|class\s+|pretend\s+)?"
    r"vot(?:e|es|ing)\s+(?:on|about)\s+(?!(?:who|which|what|whose|how|it|them|this|that)\b)"
    r"(?:(?:whether|if)\s+(?:or not\s+)?)?(?P<title>[^.!?\n:;()–]{5,120}?)"
    r"(?=\s*(?:[.!?\n;()–]|\s-\s|$))",
    re.I,
)
"""`A mock vote on a bill to plant trees`: nothing is listed, so it is for or against."""
FOR_OR_AGAINST: Final = ("Yes", "No")
HOW_SURE: Final = ("I can do it", "I am almost there", "I need help")
OF_WHAT: Final = re.compile(
    r"\b(?:which|what|whose)\s+(?P<noun>(?:[a-z-]{3,15}\s){0,2}?[a-z-]{3,15})\s+(?:would|should|was|is|were|are|do|does|did|the|they|"
    r"you|we|to|will|has|had|can|could|[a-z]{3,12}ed)\b",
    re.I,
)
BOARD: Final = "ballot box"
MOST: Final = 6
ENOUGH: Final = 2


def votes_in(text: str) -> Iterator[Said]:
    for found in VOTE.finditer(text):
        yield from said(found, options_of(found["options"]), titled(found["title"]))
    for found in BETWEEN.finditer(text):
        yield from said(found, options_of(found["options"]), "Which one do you vote for?")
    for found in POLL.finditer(text):
        is_exit = found["kind"].lower().startswith("exit")
        if not PERSONAL.search(found["title"]) or ASKS_FOR_A_FACT.search(found["options"] or ""):
            continue
        options = options_of(found["options"] or "")
        if len(options) < ENOUGH and is_exit:
            cut = Said(
                found.start(), found.end("title"), Wish(Mechanic.VOTE, lines=HOW_SURE, title=titled(found["title"]))
            )
            yield cut
            continue
        yield from said(found, options, titled(found["title"]))
    for found in BARE.finditer(text):
        wish = Wish(Mechanic.VOTE, lines=HOW_SURE, title="How sure are you of what you learned?")
        yield Said(found.start(), found.end(), wish)


def open_votes_in(text: str) -> Iterator[Said]:
    """`Vote: shall we build a wall or more ships?`, `vote on who mattered most`: with its options, or those that are listed
    elsewhere in the text."""
    for found in SHALL.finditer(text):
        options = tuple(dict.fromkeys(one.strip() for one in (found["one"], found["other"])))
        title = " ".join(found["title"].split())
        wish = Wish(Mechanic.VOTE, lines=options, title=f"{title[:1].upper()}{title[1:]}?"[:200])
        yield Said(found.start(), found.end(), wish, is_stated=True)
    for found in YES_OR_NO.finditer(text):
        if not SHALL.match(text, found.start()):
            wish = Wish(Mechanic.VOTE, lines=FOR_OR_AGAINST, title=titled(found["title"])[:200])
            yield Said(found.start(), found.end(), wish, is_stated=True)
    for found in MOTION.finditer(text):
        motion = " ".join(found["title"].split())
        wish = Wish(Mechanic.VOTE, lines=FOR_OR_AGAINST, title=f"Are you for this: {motion}?"[:200])
        yield Said(found.start(), found.end(), wish, is_stated=True)
    for found in WHICH.finditer(text):
        title = " ".join(found["title"].split())
        yield Said(found.start(), found.end(), Wish(Mechanic.VOTE, title=asked(title)[:200]), is_stated=True)


def asked(title: str) -> str:
    return f"Vote for {title}." if title.lower().startswith("the ") else f"Vote: {title}?"


def options_of(words: str) -> tuple[str, ...]:
    return tuple(one for one in items_in(words) if len(one) <= 60)[:MOST]


def titled(words: str) -> str:
    """As a question, or as what is voted for."""
    plain = " ".join(words.split()).strip(' ,"“”')
    if not plain:
        return "Which one do you vote for?"
    return plain[0].upper() + plain[1:] if plain.endswith("?") else f"Vote for {plain}"


def said(found: re.Match[str], options: tuple[str, ...], title: str) -> Iterator[Said]:
    if len(options) >= ENOUGH and not ASKS_FOR_A_FACT.search(found["options"]):
        yield Said(found.start(), found.end(), Wish(Mechanic.VOTE, lines=options, title=title[:200]))


def make_vote(draft: Draft, wish: Wish) -> None:
    if len(wish.lines) < ENOUGH and draft.stops is not None:
        wish = replace(wish, lines=options_among(draft.stops, wish.title or ""))
    if len(wish.lines) < ENOUGH:
        what = f"the vote ({wish.title})" if wish.title else "the vote"
        draft.leave_out(what, "Say what can be voted for, for example: vote for parks, pools or shops.")
        return
    box = draft.add(BOARD, text=wish.title, wanted="vote")
    draft.do(Mechanic.VOTE, title=wish.title, things=(box,), lines=wish.lines)


def options_among(stops: Stops, title: str) -> tuple[str, ...]:
    """The stops, if what is voted on is one of them: `which planet`, where each is a planet, and not `which reason`."""
    found = OF_WHAT.search(title)
    noun = singular(found["noun"].lower().split()[-1]) if found else ""
    if stops.is_numbered or (noun and noun not in (stops.kind, stops.noun)):
        return ()
    return tuple(names_of(stops) or [one.title for one in stops.stops])[:MOST]
