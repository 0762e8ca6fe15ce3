"""Singular forms, with the lexicon as the judge: of the forms that a plural may come from, the one that is a word."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from worlds.brief.lexicon import lexicon

EXCEPTIONS: Final[dict[str, str]] = {
    "axes": "axis",
    "cacti": "cactus",
    "children": "child",
    "dice": "die",
    "feet": "foot",
    "fungi": "fungus",
    "geese": "goose",
    "kiwis": "kiwi",
    "mice": "mouse",
    "oxen": "ox",
    "people": "person",
    "teeth": "tooth",
    # The form that the rules try first is a word too, but not the one that is meant.
    "leaves": "leaf",
    "lens": "lens",
    "mars": "mars",
    "shelves": "shelf",
    "uses": "use",
    # The lexicon takes the plural for a singular.
    "dioramas": "diorama",
}
RULES: Final = (
    ("houses", "house"),
    ("uses", "us"),
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("s", ""),
    ("ves", "f"),
    ("ves", "fe"),
    ("oes", "o"),
    ("ses", "s"),
    ("zzes", "z"),
    ("ies", "ie"),
    ("men", "man"),
)
"""(ending of the plural, ending of the singular), the likelier first."""
SHORTEST: Final = 4
"""Letters of what looks like a plural. Of shorter words (gas, bus, has) the lexicon knows the plurals."""


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The word itself if it is no plural."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    tag = lexicon().get(word)
    if tag is not None and not tag.startswith("NN") and tag != "VBZ":  # this, always; VBZ: `rocks` is a verb, too
        return word
    forms = list(possible_singulars(word, tag))
    known = next((form for form in forms if form in lexicon()), None)
    if known is not None:
        return known
    if not forms or tag in ("NN", "NNP") or word.endswith("men"):  # canvas, texas, specimen
        return word
    return forms[0]


def possible_singulars(word: str, tag: str | None) -> Iterator[str]:
    """The likeliest first. None: it does not look like a plural."""
    if (len(word) < SHORTEST and tag != "NNS") or (tag == "NN" and not word.endswith("s")):
        return
    for plural, single in RULES:
        if word.endswith(plural) and (plural != "s" or may_drop_s(word, tag)):
            yield word.removesuffix(plural) + single


def may_drop_s(word: str, tag: str | None) -> bool:
    """Not in glass, cactus, oasis; in skis and menus, which the lexicon knows as plurals."""
    return not word.endswith(("ss", "us", "is")) or (tag == "NNS" and not word.endswith("ss"))


def is_plural(word: str) -> bool:
    return singular(word) != word
