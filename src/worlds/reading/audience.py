"""For how many, and for whom: `24 players`, `grade 5`."""

import re
from typing import Final

from worlds.reading.numbers import ONES, TENS, number_of

NUMBER: Final = r"(\d{1,3}|" + "|".join([*ONES, *TENS]) + r"|twenty[- ]\w+|thirty[- ]\w+)"
PEOPLE: Final = r"(?:students|kids|pupils|players|children|learners|people|boys and girls)"
PLAYERS: Final = (
    re.compile(
        r"\b(?:for|with|of|up to|to|holds?|fits?|has|have) "
        rf"(?:my |our |a class of |about |around |up to |a group of |all |the )*{NUMBER} (?:\w+[- ]){{0,3}}?{PEOPLE}\b"
    ),
    re.compile(rf"\b(?:class|group|team) of {NUMBER}\b"),
    re.compile(rf"\b{NUMBER} (?:of us|{PEOPLE})\b"),
    re.compile(rf"\b{PEOPLE} \({NUMBER}\b"),
)
AUDIENCE: Final = re.compile(
    r"\b(\d{1,2}(?:st|nd|rd|th)[- ]grade(?:rs?)?"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]grade(?:rs?)?"
    r"|grade \d{1,2}|year \d{1,2}|kindergart(?:en|ners?)|middle school|high school|elementary school)\b"
)
MOST: Final = 200


def players_of(text: str) -> int | None:
    """`text` is in lower case, in one line."""
    for pattern in PLAYERS:
        found = pattern.search(text)
        count = number_of(found[1]) if found is not None else None
        if count is not None and 1 <= count <= MOST:
            return count
    return None


def audience_of(text: str) -> str | None:
    found = AUDIENCE.search(text)
    return found[1] if found is not None else None
