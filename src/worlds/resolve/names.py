"""The words that mean a thing, however a teacher spells them: plurals, hyphens, British and American, one letter off."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from worlds.catalogue.thing import Thing
from worlds.lexicon.plurals import singular
from worlds.lexicon.table import entries_of

FEWEST_LETTERS: Final = 5
"""Of a word whose misspelling is forgiven."""
VARIANTS: Final = (
    ("our", "or"),
    ("tre", "ter"),
    ("grey", "gray"),
    ("plough", "plow"),
    ("aero", "air"),
    ("mould", "mold"),
    ("tyre", "tire"),
    ("cheque", "check"),
)
"""(British, American), as they stand within words."""
BETWEEN: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Names:
    """What things of a catalogue are called."""

    words: Mapping[str, str]
    """Title or synonym to the thing's name."""
    folded: Mapping[str, str]
    """Without what spellings differ in, to the title or synonym."""

    def find(self, noun: str) -> str | None:
        """The title or synonym that is meant by the noun, in lower case, singular or plural."""
        forms = dict.fromkeys((noun, singular(noun)))
        exact = next((form for form in forms if form in self.words), None)
        return exact or next((self.folded[key] for key in map(folded, forms) if key in self.folded), None)

    def find_misspelled(self, noun: str) -> str | None:
        """The same for a word that is none, one letter off the words of one thing: `castel`."""
        word = singular(noun)
        if len(word) < FEWEST_LETTERS or " " in word or entries_of(word):
            return None
        near = [known for known in self.words if one_letter_apart(word, known)]
        return min(near) if len({self.words[known] for known in near}) == 1 else None


def names_of(things: Iterable[Thing]) -> Names:
    words = {word: thing.name for thing in things for word in (thing.title.lower(), *thing.words)}
    return Names(words, {folded(word): word for word in reversed(words)})


def folded(words: str) -> str:
    for british, american in VARIANTS:
        words = words.replace(british, american)
    return BETWEEN.sub("", words)


def one_letter_apart(a: str, b: str) -> bool:
    """By a letter more, less, other, or two swapped; the first is the same."""
    return a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) == 1
