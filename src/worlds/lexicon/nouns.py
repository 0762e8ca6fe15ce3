"""What kind of word a noun is, and what it is a kind of. The facts are WordNet's: docs/decisions/0009."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from worlds.lexicon.kinds import ALSO_SOLID, SOLID, NounKind
from worlds.lexicon.plurals import singular
from worlds.lexicon.school import MEANT
from worlds.lexicon.table import Entry, entries_of

HIGHEST: Final = 20
"""Steps from any sense to the top, at most."""
UNSEEN: Final = 0.5
"""The weight of a sense that was met in no text, beside the counts of those that were."""
MADE_OF_IT: Final = (NounKind.FOOD, NounKind.SUBSTANCE)
WOOD: Final = "wood"


@dataclass(frozen=True, slots=True)
class Sense:
    """One of the things that a noun means."""

    name: str
    """What all words with this meaning share: `car` for the first sense of car, auto and motorcar; `bank#2`."""
    kind: NounKind
    count: int
    """How often the noun was met in this sense, in texts whose words people had tagged."""

    @property
    def above(self) -> Mapping[str, int]:
        """The names of the senses that it is a kind of, the nearest first, each with how many steps up it is."""
        return above(self.name)

    @property
    def hypernyms(self) -> tuple[str, ...]:
        """The words of `above`."""
        return tuple(word_of(name) for name in self.above)


def word_of(name: str) -> str:
    """Of the name of a sense: weasel of `weasel#2`."""
    return name.partition("#")[0]


def kind_of(noun: str) -> NounKind:
    """Of its most usual sense."""
    senses = senses_of(noun)
    return senses[0].kind if senses else NounKind.UNKNOWN


def is_concrete(noun: str) -> bool:
    """Whether something of this name can stand in a world."""
    return concreteness(noun) > 0.5


def concreteness(noun: str) -> float:
    """The share of the noun's uses that mean something to be seen, 0 to 1; 0 if no word of it is listed.

    The n-th sense weighs its count by n: of those that were met as often, the first is likelier meant.
    """
    listed = listed_form(noun)
    senses = senses_listed(listed)[: 1 if listed in MEANT else None] if listed is not None else ()
    weights = [(sense.count + UNSEEN) / rank for rank, sense in enumerate(senses, start=1)]
    solid = sum(weight for weight, sense in zip(weights, senses, strict=True) if is_solid(sense))
    return solid / sum(weights) if weights else 0.0


def is_solid(sense: Sense) -> bool:
    return sense.kind in SOLID or not ALSO_SOLID.isdisjoint((sense.name, *sense.above))


def senses_of(noun: str) -> tuple[Sense, ...]:
    """The most usual first: of the noun, of its singular, or of the head of a compound; none if none is listed."""
    listed = listed_form(noun)
    return senses_listed(listed) if listed is not None else ()


def listed_form(noun: str) -> str | None:
    """The words of the table that the noun is a form of: `goggles` for `blue safety goggles`, `bag` for `bag of coins`."""
    words = noun.lower().split()
    while words:
        whole = listed_whole(" ".join(words))
        if whole is not None:
            return whole
        words = words[: words.index("of")] if "of" in words[1:] else words[1:]
    return None


def listed_whole(noun: str) -> str | None:
    """The same of all its words, in lower case: `bookshelf` for `book shelves`."""
    single = singular(noun)
    forms = (single, single.replace("-", " "), single.replace(" ", ""))
    return next((form for form in forms if entries_of(form)), None)


@lru_cache(maxsize=20_000)
def senses_listed(word: str) -> tuple[Sense, ...]:
    """Of exactly this word, the most usual first; none if it is not listed."""
    listed = [sense_of(word, number, entry) for number, entry in enumerate(entries_of(word), start=1)]
    senses = sorted(listed, key=lambda sense: (-sense.count, is_made_of_it(sense)))
    if word not in MEANT:
        return tuple(senses)
    return sense_named(MEANT[word]), *(sense for sense in senses if sense.name != MEANT[word])


def is_made_of_it(sense: Sense) -> bool:
    """Otter is an animal before it is a fur, salmon a fish before it is food, and fir a tree before it is wood."""
    return sense.kind in MADE_OF_IT or (sense.kind is NounKind.PLANT and WOOD in sense.above)


def sense_named(name: str) -> Sense:
    entry = entry_named(name)
    return Sense(name, entry.kind, entry.count)


def sense_of(word: str, number: int, entry: Entry) -> Sense:
    name = entry.same_as or (word if number == 1 else f"{word}#{number}")
    return Sense(name, entry.kind, entry.count)


@lru_cache(maxsize=20_000)
def above(name: str, most: int = HIGHEST) -> Mapping[str, int]:
    """As `Sense.above`, `most` steps up."""
    found: dict[str, int] = {}
    step = parents(name)
    for steps in range(1, most + 1):
        found.update(dict.fromkeys(step, steps))
        step = tuple(dict.fromkeys(high for low in step for high in parents(low) if high not in found))
    return MappingProxyType(found)


@lru_cache(maxsize=20_000)
def parents(name: str) -> tuple[str, ...]:
    return entry_named(name).kind_of


def entry_named(name: str) -> Entry:
    word, _, number = name.partition("#")
    return entries_of(word)[int(number or 1) - 1]
