"""Whether a compound is a kind of what its last words are: a hospital bed is a bed, a hot dog is no dog."""

from typing import Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import Sense, is_solid, kind_of, senses_of
from worlds.resolve.meanings import senses_of_whole

COUNTED: Final = frozenset(
    {NounKind.TIME, NounKind.EVENT, NounKind.QUANTITY, NounKind.RELATION, NounKind.COMMUNICATION}
)
"""Kinds of words before a head that turn it into talk: a times table, a number line, a story board."""
SUMS: Final = frozenset({"arithmetic operation", "mathematical process", "data"})
"""Names of senses, with all below them, that do the same: a multiplication table."""


def tails(noun: str) -> list[str]:
    """The last words of a compound, without the first, the longest first."""
    words = noun.split()
    return [" ".join(words[start:]) for start in range(1, len(words))]


def keeps_meaning(noun: str, tail: str, meant: Sense | None) -> bool:
    """Whether the noun is a kind of its tail, which has the sense `meant`. None: nobody knows which of its senses."""
    modifiers = noun.removesuffix(tail).split()
    for longer in (noun, *tails(noun)):
        if longer == tail:
            break
        senses = senses_of_whole(longer)
        if senses:
            return is_below(senses, meant) and does_not_matter(noun.removesuffix(longer).split(), longer)
    return does_not_matter(modifiers, tail)


def is_below(senses: tuple[Sense, ...], meant: Sense | None) -> bool:
    return meant is not None and any(meant.name == sense.name or meant.name in sense.above for sense in senses)


def does_not_matter(modifiers: list[str], head: str) -> bool:
    """Whether the head stays what it is with these words before it: made of, coloured, for or with something to be seen."""
    return is_mostly_solid(head) or all(is_harmless(word) for word in modifiers)


def is_mostly_solid(head: str) -> bool:
    """A desk is one with whatever before it; a table may be one of times or of contents."""
    whole = senses_of_whole(head)
    counts = [(sense.count, is_solid(sense)) for sense in whole]
    return bool(counts) and 2 * sum(count for count, solid in counts if solid) > sum(count for count, _ in counts)


def is_harmless(word: str) -> bool:
    if word in MATERIAL_WORDS or word in PALETTE or word in COLOR_WORDS or not senses_of(word):
        return True
    senses = senses_of(word)
    if any(is_solid(sense) for sense in senses):
        return True
    return kind_of(word) not in COUNTED and all(SUMS.isdisjoint((sense.name, *sense.above)) for sense in senses)
