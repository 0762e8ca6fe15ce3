"""Which kind of place out of doors a text tells, and of which country, people or age: by names alone."""

import re
from functools import lru_cache
from typing import Final

from worlds.catalogue.cultures import CULTURES, Culture
from worlds.catalogue.manner import Manner
from worlds.catalogue.outdoors import PLACES, Outdoors
from worlds.catalogue.terrains import SETTINGS, TerrainName

OPENING: Final = 300
"""Characters in which a text says what place it is."""
WIDE: Final = frozenset({"street", "town", "village", "school", "courtyard", "garden", "park"})
"""Names of places that say little: another that is named near counts more."""
TOLD: Final = re.compile(r":|\b(?:with|has|have|containing|where)\b")
"""Behind it stands what is there: a city street with a fire station is no fire station."""
SHORT: Final = 14
"""Characters before that which name nothing: `please make: ...`."""
LONGEST: Final = 420
"""Characters in which a country is looked for."""
TAUGHT: Final = re.compile(
    r"\b(?:pupils?|students?|children|kids|learners?|class|class(?:es|room)|learns?|grade|lesson|teach\w*)\b"
)
"""Of whom and what a later sentence speaks that tells of no place: they learn about the food of Morocco."""
SPOKEN: Final = re.compile(
    r"(?:\b(?:in|speaks?|speaking|spoken|learn\w*|practi[sc]\w*|teach\w*|taught|basic|simple|into|for|their|his|her|"
    r"polite|of)|^)\s$"
)
"""Right before the name of a language: `they ask in French`, `for my French class`."""
OF_SCHOOL: Final = re.compile(
    r"^\s?(?:$|[.,;:!?)]|(?:learn\w*|lessons?|class\w*|teach\w*|words?|vocabulary|phrases?|verbs?|beginners?|speak\w*|group|"
    r"course|grammar|numbers?|names? of|and \w+ (?:learn|class)|students?|pupils?|language|for|teachers?|to\b|correctly))"
)
"""Right behind it."""
LANGUAGES: Final = frozenset(
    "french spanish german italian portuguese english dutch polish russian chinese japanese korean arabic turkish greek "
    "swedish danish norwegian finnish hungarian czech hindi".split()
)


BEYOND: Final = (SETTINGS | {"mars", "moon", "seabed"}) - {"mud", "salt"}
"""Where no open country is."""


def manner_of(description: str, terrain: TerrainName) -> Manner:
    """`terrain`: of the world; where it is no open country, a garden is none that anybody lays out."""
    words = " ".join(description.lower().replace("’", "'").split())
    place = place_in(words[:OPENING])
    if terrain in BEYOND and place is not None and not place.is_beyond:
        place = None
    return Manner(place, culture_in(told_of_place(words)))


def told_of_place(words: str) -> str:
    """The first sentence, and those after it that speak of no pupils."""
    first, *others = re.split(r"(?<=[.!?])\s+", words[:LONGEST])
    return " ".join([first, *(one for one in others if TAUGHT.search(one) is None)])


@lru_cache(maxsize=1)
def place_patterns() -> tuple[tuple[re.Pattern[str], Outdoors], ...]:
    return tuple((re.compile(rf"\b(?:{one.words})(?:s|es)?\b"), one) for one in PLACES)


def place_in(words: str) -> Outdoors | None:
    """What the first sentence names that names a place at all, before it tells what is there; of names that begin at one
    word the longest. A street on which a fiesta is held is a fiesta."""
    for sentence in re.split(r"(?<=[.!?])\s+", words):
        head = TOLD.split(sentence, maxsplit=1)[0]
        head = head if len(head) >= SHORT else sentence
        found = [
            (one.name in WIDE, match.start(), -len(match[0]), number, one)
            for number, (pattern, one) in enumerate(place_patterns())
            if (match := pattern.search(head)) is not None
        ]
        if found:
            return min(found)[4]
    return None


@lru_cache(maxsize=1)
def culture_patterns() -> tuple[tuple[re.Pattern[str], Culture], ...]:
    return tuple(
        (re.compile(rf"\b(?:{'|'.join(re.escape(name.strip()) for name in one.words.split(','))})\b"), one)
        for one in CULTURES
    )


def culture_in(words: str) -> Culture | None:
    """What is named first, and is no language that is learnt there."""
    found = []
    for number, (pattern, one) in enumerate(culture_patterns()):
        for match in pattern.finditer(words):
            if match[0] in LANGUAGES and is_language(words, match):
                continue
            found.append((match.start(), -len(match[0]), number, one))
            break
    return min(found)[3] if found else None


def is_language(words: str, match: re.Match[str]) -> bool:
    before, behind = words[max(0, match.start() - 20) : match.start()], words[match.end() : match.end() + 24]
    return SPOKEN.search(before) is not None or OF_SCHOOL.match(behind) is not None
