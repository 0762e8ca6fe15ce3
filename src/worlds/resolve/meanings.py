"""What a catalogue's things mean in the table of nouns, and which of them stands for a meaning that none has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.thing import Thing
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import Sense, above, is_solid, listed_whole, senses_listed, word_of
from worlds.resolve.families import FAMILIES, TOO_GENERAL
from worlds.resolve.resolution import ResolvedBy

NEAR: Final = 3
"""Steps to what two have in common that may stand for each other: otter and stoat are both of the weasels."""
ALIKE: Final = frozenset({NounKind.ANIMAL, NounKind.PLANT})
"""Kinds whose neighbours look alike; a wagon and a bicycle have a parent in common, too."""
ALSO_ALIKE: Final = frozenset({"edible fruit", "musical instrument"})
"""Names of senses below which they do: cello and violin."""
KINDS: Final[Mapping[str, frozenset[NounKind]]] = {
    "character": frozenset({NounKind.ANIMAL, NounKind.PERSON}),
    "nature": frozenset({*NounKind} - {NounKind.ANIMAL, NounKind.PERSON, NounKind.ARTIFACT}),
}
"""By the category of a thing: the kinds of which the sense of its title is, where it has one of them."""
MADE: Final = frozenset({*NounKind} - {NounKind.ANIMAL, NounKind.PERSON, NounKind.PLANT})
"""The same for all other categories."""


@dataclass(frozen=True, slots=True)
class Meanings:
    words: Mapping[str, str]
    """Title or synonym to the name of the thing."""
    titles: Mapping[str, Sense]
    """Name of a thing to the sense of its title, where the table has it."""
    things: Mapping[str, str]
    """Name of the sense of a title to the name of the thing."""
    below: Mapping[str, tuple[str, ...]]
    """Name of a sense to the names of things below it, the nearest first."""
    families: Mapping[str, str]
    """Name of a sense to the name of the thing that stands for all below it."""

    def candidates(self, sense: Sense) -> Iterator[tuple[str, ResolvedBy]]:
        """Names of things that may stand for it, the likeliest first."""
        for name, steps in {sense.name: 0, **sense.above}.items():
            if name in self.families:
                yield self.families[name], ResolvedBy.FAMILY
            thing = None if name in TOO_GENERAL else self.things.get(name) or self.called(name)
            if thing is not None:
                yield thing, ResolvedBy.MEANING
            if steps <= NEAR and looks_like_its_neighbours(sense):
                yield from ((thing, ResolvedBy.MEANING) for thing in self.below.get(name, ()))

    def called(self, name: str) -> str | None:
        """The thing of which a synonym has the sense. Not if it is wider: a builder is a worker, but no waiter a builder."""
        word = word_of(name)
        thing = self.words.get(word)
        title = self.titles.get(thing) if thing is not None else None
        if title is None or name in title.above:
            return None
        sense = sense_of_synonym(word, title)
        return thing if sense is not None and sense.name == name else None


def looks_like_its_neighbours(sense: Sense) -> bool:
    return sense.kind in ALIKE or not ALSO_ALIKE.isdisjoint(sense.above)


def meanings_of(things: Iterable[Thing], words: Mapping[str, str]) -> Meanings:
    named = {thing.title.lower(): thing.name for thing in things}
    families = {
        name: next(named[title] for title in titles if title in named)
        for name, titles in FAMILIES.items()
        if any(title in named for title in titles)
    }
    titles = {thing.name: sense for thing in things if (sense := sense_of_title(thing)) is not None}
    senses = {sense.name: name for name, sense in reversed(titles.items())}
    return Meanings(words, titles, senses, below(titles), families)


def sense_of_title(thing: Thing) -> Sense | None:
    kinds = KINDS.get(thing.category, MADE)
    senses = solid_senses(thing.title.lower())
    return next((sense for sense in senses if sense.kind in kinds), senses[0] if senses else None)


def sense_of_synonym(word: str, title: Sense) -> Sense | None:
    """The one that is near the title's: of dish the antenna, where the title is satellite dish."""
    near = neighbourhood(title)
    return next((sense for sense in solid_senses(word) if not near.isdisjoint(neighbourhood(sense))), None)


def neighbourhood(sense: Sense) -> set[str]:
    return {sense.name, *above(sense.name, NEAR)} - TOO_GENERAL


def solid_senses(word: str) -> list[Sense]:
    """Of a word of the catalogue, which is in the singular."""
    return [sense for sense in senses_listed(word) or senses_listed(word.replace(" ", "")) if is_solid(sense)]


def senses_of_whole(noun: str) -> tuple[Sense, ...]:
    whole = listed_whole(noun)
    return senses_listed(whole) if whole is not None else ()


def below(titles: Mapping[str, Sense]) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for thing, sense in titles.items():
        for name in neighbourhood(sense) - {sense.name}:
            found[name].append((above(sense.name, NEAR)[name], thing))
    return {name: tuple(thing for _, thing in sorted(near)) for name, near in found.items()}
