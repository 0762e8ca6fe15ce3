"""British spellings as Americans write them, so that `colour` finds what `color` says."""

import re
from functools import lru_cache
from typing import Final

from worlds.lexicon.table import entries_of

RULES: Final = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"(?<=[a-z]{3})our(?=(?:ing|ed|ful|less|able|al|hood|ism|s)?$)", "or"),
        (r"(?<=[a-z]{2}[tb])re$", "er"),
        (r"(?<=[a-z]{2}[^s])(?<![enx]c)is(?=(?:e|ed|ing|ation|er)$)", "iz"),
        (r"(?<=al)ys(?=(?:e|ed|ing|er)$)", "yz"),
        (r"(?<=[aeiou][^aeiou])([ae])ll(?=(?:ed|ing|er)$)", r"\1l"),
        (r"ae(?=[a-z])|^oe", "e"),
        (r"^sulph", "sulf"),
        (r"(?<=f)ence$", "ense"),
        (r"^aero(?=plane)", "air"),
    )
)
OTHERS: Final = {
    "aluminium": "aluminum",
    "dependant": "dependent",
    "draught": "draft",
    "foetus": "fetus",
    "fulfil": "fulfill",
    "grey": "gray",
    "jewellery": "jewelry",
    "licence": "license",
    "manoeuvre": "maneuver",
    "maths": "math",
    "mould": "mold",
    "moustache": "mustache",
    "plough": "plow",
    "programme": "program",
    "sceptical": "skeptical",
    "tyre": "tire",
}
NO_NOUN: Final = re.compile(r"(?:iz|yz)(?:e|ed|ing)$|(?:or|[ae]l)(?:ed|ing)$")
"""Endings of verbs, which the table of nouns lacks in either spelling."""


@lru_cache(maxsize=20_000)
def american(word: str) -> str:
    """Of a word in lower case. It stays where Americans write it so, too: `exercise`, `contour`."""
    if word in OTHERS:
        return OTHERS[word]
    for pattern, written in RULES:
        other = pattern.sub(written, word)
        if other != word and (entries_of(other) or (NO_NOUN.search(other) and not entries_of(word))):
            return other
    return word
