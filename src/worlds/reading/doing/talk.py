"""`A scientist who says hello`: somebody speaks to who comes near."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.lexicon.nouns import senses_of
from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import CAPITAL, PLAYERS, QUOTED, WORD, noun_before
from worlds.reading.labels import SIGN_WORDS
from worlds.resolve.resolve import resolve, thing_named

SPEAKS: Final = re.compile(
    r",?\s+(?:(?:who|that|which)\s+)?(?:(?:can|will|should|must|always)\s+)?"
    r"(?P<verb>says?|saying|tells?|telling|shouts?|shouting|whispers?|calls out|greets?|greeting|welcomes?|"
    r"welcoming|explains?|"
    r"announces?|warns?|reminds?)\b"
    rf"(?:\s+(?:to\s+)?{PLAYERS})?(?:\s+(?:with(?: the words?)?|by saying|in a speech bubble))?\s*(?P<mark>[:,]?)\s*",
    re.I,
)
QUOTED_FIRST: Final = re.compile(
    rf"[\"“](?P<line>[^\"”\n]{{1,200}})[\"”],?\s+(?:says?|said|shouts|whispers)\s+(?:the|an?|our)"
    rf"\s+(?P<who>{WORD}(?: {WORD})?)(?=[.,!\n]|$)",
    re.I,
)
"""`"Hello!" says the farmer.`"""
MORE: Final = re.compile(r",?\s*(?:and(?: then)?|then|or)?,?\s*")
INDIRECT: Final = re.compile(
    r"(?:about|how|where|what|when|why|that|which|who|whether|if|to|of|the|a|an|stor\w+|jokes?|facts?|players?|"
    r"something|"
    r"things|nothing|its|their|his|her|more|all|one|in|on|from|and|it)\b",
    re.I,
)
"""Whose words are not said themselves: `says how old it is`."""
ON_A_SIGN: Final = re.compile(
    rf"\bon (?:an?|the) [^.!?\n]{{0,40}}?(?:{'|'.join(SIGN_WORDS)}|\w*board)\b[^.!?\n]*$", re.I
)
"""`On a board at the gate it says ...`: nobody speaks."""
FREE: Final = ("say", "says", "saying", "shouts", "shout", "whispers")
"""After these, a line needs no sign."""
GREETS: Final = ("greet", "greets", "greeting", "welcome", "welcomes", "welcoming")
GREETING: Final = "Hello, and welcome!"
LINE_ENDS: Final = re.compile(
    r"[.!?]+|[\n;\"“”]|,|\s+(?:and|while|with)\s+(?:an?|the|one|two|three|four|five|six|\d+|some|another)\b"
    r"|\s+to\s+(?:the |my |our )?(?:class|students|players|pupils|kids|children|visitors)\b"
    r"|\s+and\s+(?:asks|gives|shows|tells|explains|helps|waves|points|then|smiles|sings)\b"
    r"|\s+to\s+(?:everyone|everybody|players?|students?|visitors|you|all|us|people|each)\b"
    r"|\s+(?:in|on|at|by|near|next to|beside|behind|in front of|under|around|inside|when|as)\s+(?:the|an?|each|"
    r"every|you|players?)\b",
    re.I,
)
COLON_ENDS: Final = re.compile(r"[.!?]+(?=\s|$)|[\n\"“”]")
PRONOUNS: Final = ("he", "she", "it", "they")
TALKED_TO: Final = re.compile(
    rf"(?:\b(?:when|if|once)\b[^.!?\n]{{0,40}}?)?\b(?:talk|speak|come|walk|go|click)s?\s+(?:up\s+)?(?:to|on|near)"
    rf"?\s*(?:the|an?)\s+"
    rf"(?P<who>{WORD}(?: {WORD})?),?\s*(?:he|she|it|they)$",
    re.I,
)
WHOEVER: Final = frozenset(
    "ghost dragon robot alien unicorn fairy elf snowman scarecrow statue guide npc character avatar".split()
)
FIGURE: Final = "character"
LONGEST: Final = 200
NAMED: Final = re.compile(
    rf"(?P<name>{CAPITAL}[\w'’.-]+(?:\s{CAPITAL}[\w'’.-]+){{0,3}})(?:\s+(?:the|an?|our)|,\s+(?:the|an?|our))\s+(?:[a-z-]+\s)?[a-z-]+$"
)
"""`Amina the baker`"""
SUM: Final = re.compile(r"\d\s*[-+x×*/÷]\s*\d")
"""A line with one is a question of a quiz."""


def is_speaker(noun: str) -> bool:
    """A person, an animal, or what speaks in tales."""
    head = singular(noun.split()[-1])
    if head in SIGN_WORDS or head.endswith("board"):
        return False
    kinds = {kind for sense in senses_of(head)[:2] for kind in sense.above}
    thing = thing_named(singular(noun)) or thing_named(head)
    is_figure = thing is not None and THINGS[thing].category == "character"
    return head in WHOEVER or is_figure or bool(kinds & {"person", "animal"})


def is_shown(noun: str) -> bool:
    """The catalogue has a figure for it: a speaker is no loudspeaker, and a coach no bus."""
    thing = resolve(noun).thing
    return thing in THINGS and THINGS[thing].category == FIGURE


def as_person(text: str, end: int, who: str) -> tuple[str, int, str]:
    """Who speaks, where the words for her begin, and what stands there in their place: of a coach, which would be built as a
    bus, `person called "Coach"`."""
    before = text[:end].rstrip()
    if who[0].isupper() or is_shown(who) or not is_speaker(who) or not before.lower().endswith(who):
        return who, end, ""
    name = who.title()
    return name, len(before) - len(who), f'person called "{name}"'


def talk_in(text: str) -> Iterator[Said]:
    for found in QUOTED_FIRST.finditer(text):
        if is_speaker(found["who"].lower()):
            yield said(found["who"].lower(), (found["line"],), found.start(), found.end(), f"The {found['who']}")
    for found in SPEAKS.finditer(text):
        yield from spoken(text, found)


def spoken(text: str, found: re.Match[str]) -> Iterator[Said]:
    lines, end = lines_at(text, found)
    if found[0].startswith(",") and found["verb"].lower() == "say":  # `a timer, say 15 minutes`
        return
    if not lines or SUM.search(" ".join(lines)):
        return
    last = text[: found.start()].rsplit(None, 1)[-1:]
    if last and last[0].lower() == "it" and ON_A_SIGN.search(text, max(0, found.start() - 120), found.start()):
        return
    if last and last[0].lower() in PRONOUNS:
        yield from by_pronoun(text, found, lines, end)
        return
    who = noun_before(text, found.start())
    named = NAMED.search(text, max(0, found.start() - 80), found.start())
    if who and (is_speaker(who) or is_person(who, found[0])):
        name, start, instead = as_person(text, found.start(), named["name"] if named else who)
        yield said(name, lines, start, end, instead)


def is_person(who: str, verb: str) -> bool:
    """`Sir Isaac who says ...`: nobody says `who` of a thing."""
    return verb.lower().lstrip(" ,").startswith("who ") and who.split()[-1] not in SIGN_WORDS


def by_pronoun(text: str, found: re.Match[str], lines: tuple[str, ...], end: int) -> Iterator[Said]:
    """`When players talk to the king, he says ...`; `A wizard lives there. He says ...`"""
    first = max(0, found.start() - 120)
    named = TALKED_TO.search(text[first : found.start()])
    if named is not None and is_speaker(named["who"].lower()):
        yield said(named["who"].lower(), lines, first + named.start(), end, f"The {named['who']}")
        return
    words = re.findall(r"[\w'’-]+", text[max(0, found.start() - 300) : found.start()])
    who = next((word.lower() for word in reversed(words[:-1]) if is_speaker(word.lower())), None)
    if who is not None:
        yield said(who, lines, found.start() - len(words[-1]), end)


def said(who: str, lines: tuple[str, ...], start: int, end: int, instead: str = "") -> Said:
    return Said(
        start,
        end,
        Wish(Mechanic.TALK, things=(who,), lines=tuple(one.rstrip(" ,")[:LONGEST] for one in lines)),
        instead,
    )


def lines_at(text: str, found: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """What is said behind the verb, and where it ends."""
    at, verb = found.end(), found["verb"].lower()
    lines: list[str] = []
    while (quoted := QUOTED.match(text, at)) and len(lines) < 20:
        lines.append((quoted[1] or quoted[2]).strip())
        end = quoted.end()
        more = MORE.match(text, end)
        at = more.end() if more else end
    if lines:
        return tuple(lines), end
    is_marked = found["mark"] == ":"
    if not is_marked and (verb not in FREE or found["mark"] or INDIRECT.match(text, at)):
        return ((GREETING,), found.end("verb") + len(rest_of_greeting(text, found))) if verb in GREETS else ((), at)
    stop = (COLON_ENDS if is_marked else LINE_ENDS).search(text, at, at + LONGEST)
    end = stop.start() if stop else min(len(text), at + LONGEST)
    mark = stop[0] if stop and stop[0][0] in "!?" else ""
    line = text[at:end].strip()
    if stop and stop[0].split()[:1] == ["to"]:
        return (line,), stop.end()
    return ((line + mark,), end + len(mark)) if line else ((), at)


def rest_of_greeting(text: str, found: re.Match[str]) -> str:
    """`greets the players`, without the blanks behind it."""
    return text[found.end("verb") : found.end()].rstrip(" ,:\n")


def make_talk(draft: Draft, wish: Wish) -> None:
    for who in wish.things:
        if wish.title and (known := next(draft.named(wish.title), None)):  # `a guide called Ada`
            draft.call(known.id, who)
        there = any(draft.named(who))
        is_figure = is_speaker(who) and (who[0].isupper() or is_shown(who))
        person = draft.thing(who, fresh=Mechanic.TALK) if there or is_figure else draft.add("person", text=who.title())
        draft.say(person, wish.lines)
