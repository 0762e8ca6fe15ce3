"""A text that says what is taught, to whom and when, and asks for no thing: whatever it names is of the lesson or talk."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from worlds.reading.numbers import ONES, VAGUE
from worlds.reading.talk import PEOPLE, TALK_NOUNS
from worlds.reading.zone_words import ZONES
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve
from worlds.teaching.said import with_marks
from worlds.topics.index import WORD, stem

LONGEST: Final = 600
"""Characters: who writes more describes something."""
MOST: Final = 4
"""Words behind an article or a number that its noun is among."""
SPOKEN: Final = re.compile(
    r"\b(?:please|thanks?|they|them|their|theyre|my|our|we|me|us|you|i)\b|^\W*(?:why|how|what)\b|\?|!!", re.I
)
"""Said to somebody, and not written of a world."""
COUNTS: Final = "|".join((*ONES[1:], *VAGUE))
INTRODUCED: Final = re.compile(
    rf"(?<![\w'’-])(?:an?|some|another|{COUNTS}|\d{{1,3}}|with)[ ](?P<what>(?:[\w'’-]{{1,30}}[ ]?){{1,{MOST}}})", re.I
)
ORDERED: Final = re.compile(
    r"(?:^|[.!?;:,\n]|\b(?:please|and|then|can you|could you|let'?s|would you|i want you to))\s*"
    r"(?:build|make|create|put|add|include|place)\s+(?!(?:(?:me|us|it|this|that|them|sure|one|something|anything|up)\b|"
    r"(?:(?:me |us )?(?:an?|the|my|our|some|one) )?(?:[\w'’-]{1,20} ){0,3}?"
    r"(?:world|lesson|game|activity|quiz|map|roblox|experience|simulation|questions?)\b))",
    re.I,
)
"""`Build the quay`, and not `Make a world`."""
PLACED: Final = re.compile(
    r"\bthere (?:is|are|should|must|shall)\b|\b(?:next to|in front of|surrounded by|in the (?:corner|centre|center))\b|"
    r"\bin the middle(?! (?:ages?|east|kingdom|school)\b)|\bon the (?:left|right)\b|\bat the (?:entrance|exit|spawn)\b",
    re.I,
)
VISITED: Final = re.compile(
    r"\b(?:students|pupils|players|kids|children|learners|they|we) (?:(?:can|shall|should|will|must) )?"
    r"(?:visit|meet|explore|(?:go|walk|travel|sail|fly) (?:to|through|past|along|from))\b",
    re.I,
)
"""`Students visit the Himalayas and Japan`: what they go to stands there."""
PAST: Final = re.compile(
    r"\b(?:(?:my|our|the|half of|most of|some of|all of)(?: [\w'’-]{1,20}){1,2}|we|they|i|he|she) (?!wanted|needed)"
    r"(?:\w{2,12}ed|had|went|did|was|were|saw|told|said|got|made|took|thought|ha(?:s|ve) been)\b[^.!?;\n]{0,120}",
    re.I,
)
"""`My class had a trip to a museum`: who tells what was wishes nothing."""
BUILT: Final = (ResolvedBy.CATALOGUE, ResolvedBy.SYNONYM)
STOP: Final = frozenset("and or of for with in on at to that which who where when about is are was so".split())


def asks_for_no_thing(text: str, subject: Collection[str]) -> bool:
    """`subject`: its words, as stems; `three branches` of government are none of a tree."""
    if len(text) > LONGEST:
        return False
    now = PAST.sub(" ", with_marks(text))
    if any(one.search(now) for one in (ORDERED, PLACED, VISITED)):
        return False
    return not any(names_a_thing(noun) for noun in introduced(now, subject))


def introduced(text: str, subject: Collection[str]) -> Iterator[str]:
    """Words behind an article, a number, or `with`: `a red rover` says `red`, `rover`."""
    at = 0
    while found := INTRODUCED.search(text, at):
        at = found.start("what")
        for word in WORD.findall(found["what"].lower()):
            if word in STOP:
                break
            if stem(word) not in subject:
                yield stem(word)


def names_a_thing(noun: str) -> bool:
    if noun in TALK_NOUNS or noun in PEOPLE:
        return False
    return (noun in ZONES and not ZONES[noun].is_vague) or resolve(noun).by in BUILT
