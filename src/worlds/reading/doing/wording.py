"""Pieces of patterns that the wishes share. Each is bounded, so that a pattern takes time in proportion to the text."""

import re
from typing import Final

from worlds.reading.numbers import NUMBER_PATTERN, number_of

WORD: Final = r"[\w'’-]{1,30}"
PLAYERS: Final = (
    r"(?:(?:the |all |my |our |your |all the )?(?:players?|students?|pupils?|kids|children|learners|visitors|users|"
    r"people|"
    r"teams?|class|group|you|everyone|everybody|them|us|me|someone|they|we))"
)
QUOTED: Final = re.compile(
    r"[\"“]([^\"”\n]{1,400})[\"”]|(?<!\w)['‘]([^'’\n]{2,200}(?:['’]\w[^'’\n]{0,200}){0,3})['’](?!\w)"
)
"""Apostrophes of `it's` are within."""
CAPITAL: Final = f"[{''.join(one for one in map(chr, (*range(0x530), *range(0x1E00, 0x2000))) if one.isupper())}]"
"""A capital letter of any of these alphabets: names begin with one."""
NUMBER: Final = rf"(?:{NUMBER_PATTERN})"
STOP: Final = re.compile(
    r"[.!?;:\n\"“”()]|,|\s(?:and|with|while|which|that|where|who|when|so|if|then|but|via|using|because|from|as)\b"
    r"|\s(?:in|on|at|by|near|next|beside|behind|under|around|inside|through|over|above|for|after|before)\b",
    re.I,
)
"""Where a noun phrase ends."""
ARTICLES: Final = frozenset(
    "a an the this that these those our my your their his her its each every another any some all".split()
)
SPLIT: Final = re.compile(
    r"\s*(?:,\s*(?:and|or|then)\s+|,\s*|;\s*|\s+(?:and|or|then)\s+|\s*/\s*|\s*\|\s*|\s+vs\.?\s+)\s*", re.I
)
SENTENCE_END: Final = re.compile(r"[.!?](?=\s|$)|\n")
HEAD_END: Final = re.compile(r"\s[-–—=]\s|\s?[:=–—]\s|\s?\(")
"""Between the head of an item and what is said of it."""
TIME: Final = re.compile(
    rf"\b(?:in |within |under |less than |for )*({NUMBER})[- ](seconds?|secs?|minutes?|mins?)\b", re.I
)
SHORTEST, LONGEST = 5, 3600
"""Seconds of an activity."""


def noun_at(text: str, at: int) -> tuple[str, int]:
    """The noun phrase that begins there, in lower case without its article, and where it ends; empty: there is none."""
    stop = STOP.search(text, at, at + 80)
    end = stop.start() if stop else min(len(text), at + 80)
    words = text[at:end].split()
    kept = [word for word in words if word.lower() not in ARTICLES]
    return " ".join(kept[:4]).lower().strip(" .'’"), end


def noun_before(text: str, end: int) -> str:
    """The noun phrase that ends there, behind its article or number; empty: there is none."""
    clause = re.split(r"[,.;:!?\n\"“”]", text[max(0, end - 120) : end].rstrip(" ,"))[-1]
    found: list[str] = []
    for word in reversed(clause.split()[-5:]):
        if word.lower() in ARTICLES or number_of(word) is not None:
            return " ".join(reversed(found)).lower()
        found.append(word)
    name = " ".join(reversed(found))
    return name.lower() if name and all(word[0].isupper() for word in name.split()) else ""


def items_in(text: str) -> tuple[str, ...]:
    """Of a list: `parks, pools or shops`. At most 20."""
    found = [one.strip(" .!?\"“”'()[]") for one in SPLIT.split(text)]
    return tuple(dict.fromkeys(one for one in found if one))[:20]


def seconds_in(text: str) -> int | None:
    """A time that the text gives; between 5 s and an hour."""
    found = TIME.search(text)
    number = number_of(found[1]) if found else None
    if found is None or number is None:
        return None
    return min(max(number * (60 if found[2].lower().startswith("m") else 1), SHORTEST), LONGEST)
