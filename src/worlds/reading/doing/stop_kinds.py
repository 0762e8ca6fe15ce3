"""What each of the stops is about, and whether the persons by whose names they go stand there."""

import re
from dataclasses import replace
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.reading.doing.stop import Stops
from worlds.reading.doing.talk import is_speaker
from worlds.reading.doing.wording import CAPITAL, NUMBER, PLAYERS

NEAR: Final = 200
"""Characters around a list, in which it is said what each item is."""
KIND: Final = re.compile(
    r"\b(?:one|each|every)\b[^.!?\n:;(]{0,30}?\b(?:for|about|on|per|to)\s+(?:(?:each|every|one|an?)\s+|(?<=per\s))"
    r"(?:of the\s+)?(?:[a-z]{3,12}\s){0,2}?(?P<kind>[a-z]{3,15})"
    r"(?=\s*(?:[,.:;()!?\n]|\s-|\s(?:of|in|from|and|with|that|at|the|they|there)\b|$))",
    re.I,
)
"""`Each about one great river`, `one for each planet`."""
OF_ALL: Final = re.compile(
    rf"\bof\s+(?:the\s+|my\s+|our\s+)?(?:[A-Za-z]{{3,12}}\s){{0,2}}?(?P<kind>[a-z]{{3,15}}s)\s*[,:]?\s+(?:with|in|along|through)\s+{NUMBER}\b"
)
"""`A museum of the planets with four halls`."""
NO_KINDS: Final = frozenset(
    "room station stop hall gallery stage place time thing one group pair week day question".split()
)
SCENE: Final = re.compile(
    r"^(?:the|an?|this|that|what|where|how|when|why|in|at|on)\s|\s?\d{1,2}$|\s(?:one|two|three|four|five|six|seven|eight)$",
    re.I,
)
"""`the village after`, `what we know now`, `Room 2`: headings of places, which answer nothing."""
OWNED: Final = re.compile(r"(?:['’]s|(?<=s)['’])$")
PLAYER: Final = re.compile(PLAYERS, re.I)
PERSON: Final = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|Queen|King|Saint|St)\.?\s)?{CAPITAL}[\w'’.-]+"
    rf"(?:\s(?:[a-z]{{2,3}}\s)?{CAPITAL}[\w'’.-]*){{1,3}}"
)
THERE: Final = re.compile(
    r"\b(?:meets?|interviews?|(?:talks?|speaks?) (?:to|with))\s+(?:an?|one|the|each|every|another|its)\s+"
    r"(?:(?:real|famous|different)\s)?(?P<who>[a-z]{3,15})\b"
    r"|\b(?:each|every)\s+(?P<teller>[a-z]{3,15})\s+(?:tells?|says?|explains?|speaks?|talks?)\b",
    re.I,
)
"""`In every room they meet a person`, `each person tells her story`."""


def with_kind(text: str, stops: Stops) -> Stops:
    start = min((first for first, _ in stops.spans), default=0)
    found = KIND.search(text, max(0, start - NEAR), start + NEAR)
    found = found or OF_ALL.search(text, max(0, start - NEAR), start + NEAR)
    noun = singular(found["kind"].lower()) if found else ""
    return replace(stops, kind="" if noun in {*NO_KINDS, stops.noun} or PLAYER.fullmatch(noun) else noun)


def with_persons(text: str, stops: Stops) -> Stops:
    """`Room 1 Ada Lovelace: wrote ...`: in places that are called by names, where persons are met, these stand there."""
    is_named = all(PERSON.fullmatch(one.title) for one in stops.stops)
    found = THERE.search(text)
    who = (found["who"] or found["teller"]).lower() if found else ""
    if not stops.stops or stops.are_persons or not is_named or not who or not is_speaker(who):
        return stops
    return replace(stops, stops=tuple(replace(one, who="person", called=one.title) for one in stops.stops))


def names_of(stops: Stops) -> list[str]:
    """As answers: `Odin` of Odin's hall, where all of them are halls. Empty: they are headings, which answer nothing."""
    titles = [one.title for one in stops.stops]
    if any(SCENE.search(re.sub(r"^(?:the|an?)\s", "", one) if stops.kind else one) for one in titles):
        return []
    bare = [re.sub(rf"\s+{re.escape(stops.noun)}$", "", one, flags=re.I) for one in titles]
    cut = all(one != title for one, title in zip(bare, titles, strict=True))
    names = [OWNED.sub("", one) for one in bare] if cut else titles
    return names if len(set(names)) == len(names) else titles
