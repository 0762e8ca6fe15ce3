"""Singular forms, with the table of nouns as the judge: of what a plural may come from, the most usual noun."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from worlds.lexicon.table import entries_of

IRREGULAR: Final[dict[str, str]] = {
    "alumni": "alumnus",
    "bacteria": "bacterium",
    "cacti": "cactus",
    "children": "child",
    "dice": "die",
    "feet": "foot",
    "fungi": "fungus",
    "geese": "goose",
    "lice": "louse",
    "mice": "mouse",
    "nuclei": "nucleus",
    "oxen": "ox",
    "people": "person",
    "phenomena": "phenomenon",
    "radii": "radius",
    "stimuli": "stimulus",
    "teeth": "tooth",
    # The form that is met more often is a word too, but not the one that is meant.
    "axes": "axis",
    "bases": "base",
    "caves": "cave",
}
ENDINGS: Final = (
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("zzes", "z"),
    ("oes", "o"),
    ("uses", "us"),
    ("ses", "sis"),
    ("ses", "s"),
    ("men", "man"),
    ("s", ""),
)
"""(ending of the plural, ending of the singular), the surer first."""
NO_PLURAL: Final = ("men", "us", "is")
"""Endings of words that nobody knows: a `zorbus`."""
SHORTEST: Final = 3
"""Letters of what looks like a plural."""


@lru_cache(maxsize=20_000)
def singular(noun: str) -> str:
    """Of one or more words in lower case, of which the last is put in the singular; itself if it is no plural."""
    before, space, last = noun.rpartition(" ")
    if last in IRREGULAR:
        return before + space + IRREGULAR[last]
    forms = list(dict.fromkeys(possible_singulars(last)))
    if last.endswith("houses") and last != "houses":
        forms.sort(key=lambda form: not form.endswith("house"))
    for lead in dict.fromkeys((before + space, "")):  # `polar bears` by itself; `blue bears` by its last word
        own = usage(lead + last)
        best = max(forms, key=lambda form: usage(lead + form), default=last)
        if usage(lead + best) > own:
            return before + space + best
        if own >= 0:
            return noun
    return before + space + (forms[0] if forms and not last.endswith(NO_PLURAL) else last)


def possible_singulars(word: str) -> Iterator[str]:
    """None: it does not look like a plural."""
    if len(word) < SHORTEST:
        return
    for plural, single in ENDINGS:
        if word.endswith(plural) and not (plural == "s" and word.endswith("ss")):
            yield word.removesuffix(plural) + single


def usage(word: str) -> int:
    """How often it was met as a noun; -1 if it is not listed."""
    entries = entries_of(word)
    return sum(entry.count for entry in entries) if entries else -1


def is_plural(noun: str) -> bool:
    return singular(noun) != noun
