"""Whether a word of a page is one thing or many, and whether it is somebody: the wrong choices are of the same sort."""

import re
from enum import Enum, auto
from typing import Final

from worlds.extraction.words import STOP_WORDS, stem
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of, listed_whole
from worlds.lexicon.plurals import singular
from worlds.lexicon.siblings import kind_named
from worlds.teaching.answer_kind import is_name
from worlds.teaching.own_numbers import WORDS as COUNTS

OF_LATIN: Final = re.compile(
    r"(?:.+(?:ae|bacteria)|atria|ova|data|media|phenomena|spectra|strata|villi|alveoli|bronchi|fungi|cacti)"
)
TITLE: Final = re.compile(
    r"(?i:(?:the )?(?:roman |greek |german |english |french )?(?:king|"
    r"Queen|Prince|Princess|Emperor|Empress|Pope|Sir|Lord|Lady|Saint|President|General|Captain|Archduke|"
    r"Archbishop|Bishop|Duke|Duchess|Doctor|Dr|Mr|Mrs|Miss|Pharaoh|Tsar|Chancellor|Guru|Prophet|governor|monk|scientist|"
    r"explorer|inventor|poet|artist))\b\.? (?=[A-Z])"
)
WORD: Final = re.compile(r"[\w'’-]+")
COUNTED: Final = frozenset(
    (*COUNTS, "one", "no", "not", "never", "first", "second", "third", "most", "all", "less", "more")
)
GROUPS: Final = frozenset("family tribe crowd team gang crew".split())
MOST_OF_NAME: Final = 3
BEING: Final = re.compile(r"(?:is|was|became|becomes) (?:an? |the |his |her )?(?P<what>.+)", re.S)
DOES: Final = re.compile(
    r"(?:was|is|became|becomes|had been) (?:an? |the )?(?:\w+ ){0,3}?(?:"
    r"person|man|woman|human|king|queen|emperor|ruler|leader|"
    r"scientist|doctor|nurse|artist|painter|writer|poet|author|explorer|inventor|engineer|astronaut|general|soldier|monk|priest|"
    r"daughter|son|wife|husband|brother|sister|president|minister|pope|member|composer|singer|teacher|born|killed|executed|"
    r"murdered|crowned|married|beheaded|elected)\b|(?:married|died|wrote|invented|discovered|painted|ruled|led|became|believed|"
    r"argued|designed|improved|introduced|fought|claimed|proved|drew|sang|thought|defeated|sailed|ordered|founded|composed|studied)\b"
)
"""What is told of somebody."""


def is_many(words: str) -> bool:
    """By its last word: `red blood cells`, `atria`; and no `gas`."""
    last = words.split()[-1].lower().strip("()") if words.split() else ""
    return singular(last) != last or OF_LATIN.fullmatch(last) is not None


class Sort(Enum):
    PERSON = auto()
    OTHER = auto()
    UNKNOWN = auto()
    """A name that no list has: of somebody, or of a place."""


def sort_of(name: str, said: str = "") -> Sort:
    """A name by its title, or by what is `said` of it; or a noun: `the centurion`."""
    if TITLE.match(name):
        return Sort.PERSON
    bare = re.sub(r"^(?:the|an?) ", "", name, flags=re.I)
    if not is_name(bare.split()):
        head = re.split(r" (?:for|of|with|in|on|at|from|to)\b", bare)[0]
        last = singular(head.split()[-1].lower())
        return Sort.PERSON if kind_of(last) is NounKind.PERSON or last in GROUPS else Sort.OTHER
    if bare != name:
        return Sort.OTHER
    listed = listed_whole(bare.lower())
    if is_called_somebody(said):
        return Sort.PERSON
    if listed is not None:
        is_known = kind_of(listed) is NounKind.PERSON or (kind_of(listed) is not NounKind.LOCATION and DOES.match(said))
        return Sort.PERSON if is_known else Sort.OTHER
    is_full = 1 < len(bare.split()) <= MOST_OF_NAME and not any(map(listed_whole, bare.lower().split()))
    if bare.lower().endswith("ing"):
        return Sort.OTHER
    return Sort.PERSON if is_full or DOES.match(said) else Sort.UNKNOWN


def is_called_somebody(said: str) -> bool:
    """`was the last pharaoh of Egypt`"""
    found = BEING.match(said)
    words = re.split(r"\b(?:of|who|that|in|from|to|for|with|by)\b|[,;]", found["what"])[0].split() if found else []
    return 0 < len(words) <= MOST_OF_NAME + 1 and kind_of(singular(words[-1].lower())) is NounKind.PERSON


def is_somebody(name: str, said: str = "") -> bool:
    return sort_of(name, said) is Sort.PERSON


def is_living(name: str) -> bool:
    return kind_of(singular(name.split()[-1].lower())) in (NounKind.PERSON, NounKind.ANIMAL, NounKind.PLANT)


def are_kin(one: str, other: str) -> bool:
    """One of them is a kind of the other: what is told of birds holds for penguins."""
    words = [re.sub(r"^(?:the|an?) ", "", name.lower()) for name in (one, other)]
    if any(" " in word for word in words):
        return False
    first, second = map(singular, words)
    return first != second and (kind_named(first, second) is not None or kind_named(second, first) is not None)


def told_in(said: str) -> frozenset[str]:
    """Its words, also numbers and `no`: `three equal sides` are not `two equal sides`."""
    words = (one.lower() for one in WORD.findall(said))
    return frozenset(stem(one) for one in words if one not in STOP_WORDS or one in COUNTED)
