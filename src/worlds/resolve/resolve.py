"""A noun becomes a thing of the catalogue: by its name, its head, its meaning, its family, as a cut-out, or as a plinth."""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from worlds.catalogue import cutouts
from worlds.catalogue.placeholder import PLINTH
from worlds.catalogue.thing import Thing
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS
from worlds.lexicon.nouns import Sense, above, concreteness, is_concrete, is_solid
from worlds.lexicon.plurals import singular
from worlds.resolve.compounds import keeps_meaning, tails
from worlds.resolve.meanings import Meanings, meanings_of, sense_of_synonym, sense_of_title, senses_of_whole
from worlds.resolve.names import Names, names_of
from worlds.resolve.resolution import Resolution, ResolvedBy

RUNNERS_UP: Final = 3
SOLID: Final = 0.25
"""The share of a noun's uses that must mean something to be seen."""


class Catalogue:
    """Things that nouns are resolved to. What they mean is looked up when it is first asked for."""

    def __init__(self, things: Mapping[str, Thing]) -> None:
        self.things = things

    @cached_property
    def names(self) -> Names:
        return names_of([*self.things.values()])

    @cached_property
    def meanings(self) -> Meanings:
        return meanings_of([*self.things.values()], self.names.words)

    def meant(self, word: str, name: str) -> Sense | None:
        """The sense in which the word, its title or a synonym, means the thing; None if the table does not say."""
        thing = self.things[name]
        title = sense_of_title(thing)
        if title is None or singular(word) == thing.title.lower():
            return title
        return sense_of_synonym(word, title)


CATALOGUE: Final = Catalogue({name: thing for name, thing in THINGS.items() if name not in NOT_ASKED_FOR})
CUTOUTS: Final = Catalogue({thing.name: thing for thing in cutouts.THINGS})
MODEL: Final = " model"
"""What is shown of an ear model is the ear."""
KIND_OF: Final = 2
"""Steps up to the picture that stands for a noun: a campfire is a fire, but not every fabric a thread."""


def resolve(noun: str, *, theme: str | None = None, catalogue: Catalogue = CATALOGUE) -> Resolution:
    """What stands for a noun, in the singular or plural, with what belongs to it (`wooden night stands`).

    `theme` prefers what is named after it: in `medieval`, a `medieval house` to a house.
    """
    solid = in_three_dimensions(noun, theme=theme, catalogue=catalogue)
    if solid.by is not ResolvedBy.PLINTH or catalogue is not CATALOGUE:
        return solid
    picture = by_picture(" ".join(noun.lower().split()))
    return Resolution(picture, ResolvedBy.CUTOUT, solid.runners_up) if picture else solid


def in_three_dimensions(noun: str, *, theme: str | None = None, catalogue: Catalogue = CATALOGUE) -> Resolution:
    """The same without the cut-outs."""
    words = head(" ".join(noun.lower().split()), catalogue)
    found = (
        (by_name(f"{theme} {words}", catalogue) if theme else None)
        or by_name(words, catalogue)
        or by_name(singular(words).removesuffix(MODEL), catalogue)
        or by_tail(words, catalogue)
        or by_meaning(words, catalogue)
    )
    thing, by = found or (PLINTH, ResolvedBy.PLINTH)
    others = dict.fromkeys(other for other in alternatives(words, catalogue) if other != thing)
    return Resolution(thing, by, tuple(islice(others, RUNNERS_UP)))


def by_picture(noun: str) -> str | None:
    """The name of the cut-out of this or of what it is nearly another word for."""
    words = head(noun, CUTOUTS)
    found = by_name(words, CUTOUTS) or by_tail(words, CUTOUTS)
    return found[0] if found else by_kind(words)


def by_kind(noun: str) -> str | None:
    for words in (noun, *tails(noun)):
        if senses_of_whole(words):
            sense = usual_sense(words) if keeps_meaning(noun, words, None) else None
            near = {sense.name: 0, **above(sense.name, KIND_OF)} if sense else {}
            return next((CUTOUTS.meanings.things[name] for name in near if name in CUTOUTS.meanings.things), None)
    return None


@lru_cache(maxsize=20_000)
def thing_named(noun: str) -> str | None:
    """A name in the catalogue. None: a plinth would stand for it."""
    found = resolve(noun).thing
    return None if found == PLINTH else found


def head(noun: str, catalogue: Catalogue) -> str:
    """Without what follows `of`: bag for `bag of coins`, but coins for `pile of coins`, since nobody draws a pile."""
    before, of, after = noun.partition(" of ")
    if not of or catalogue.names.find(noun) or senses_of_whole(noun):
        return noun
    return before if is_concrete(before) or catalogue.names.find(before) else after


def by_name(noun: str, catalogue: Catalogue) -> tuple[str, ResolvedBy] | None:
    names = catalogue.names
    word = names.find(noun) or names.find_misspelled(noun)
    if word is None:
        return None
    name = names.words[word]
    is_title = catalogue.things[name].title.lower() == word and word in (noun, singular(noun))
    return name, ResolvedBy.CATALOGUE if is_title else ResolvedBy.SYNONYM


def by_tail(noun: str, catalogue: Catalogue) -> tuple[str, ResolvedBy] | None:
    for tail in tails(noun):
        found = by_name(tail, catalogue)
        if found is not None and keeps_meaning(noun, tail, catalogue.meant(tail, found[0])):
            return found[0], ResolvedBy.SYNONYM
    return None


def by_meaning(noun: str, catalogue: Catalogue) -> tuple[str, ResolvedBy] | None:
    for words in (noun, *tails(noun)):
        if senses_of_whole(words):
            sense = usual_sense(words) if keeps_meaning(noun, words, None) else None
            return next(catalogue.meanings.candidates(sense), None) if sense is not None else None
    return None


def usual_sense(words: str) -> Sense | None:
    """Of what can be seen: a ring to wear, no sound. None where they are hardly ever meant."""
    if concreteness(words) < SOLID:
        return None
    return next(filter(is_solid, senses_of_whole(words)), None)


def alternatives(noun: str, catalogue: Catalogue) -> Iterator[str]:
    """Names of things, the likeliest first: what its last words and its other senses may be, then their neighbours."""
    heads = [found[0] for tail in tails(noun) if (found := by_name(tail, catalogue)) is not None]
    yield from heads
    senses = [sense for words in (noun, *tails(noun)) for sense in senses_of_whole(words) if is_solid(sense)]
    near = [[thing for thing, _ in catalogue.meanings.candidates(sense)] for sense in senses]
    yield from (things[0] for things in near[:RUNNERS_UP] if things)
    yield from (thing for things in near[:1] for thing in things)
