"""All things by name, and the words that mean them. A module that is not listed here has no things."""

from typing import Final

from worlds.catalogue import (
    buildings,
    characters,
    corals,
    cutouts,
    families,
    furniture,
    games,
    lab,
    landmarks,
    ledges,
    nature,
    placeholder,
    plants,
    signs,
    structures,
    vehicles,
)
from worlds.catalogue.thing import Thing

MODULES: Final = (
    buildings,
    structures,
    landmarks,
    vehicles,
    characters,
    plants,
    nature,
    corals,
    furniture,
    lab,
    ledges,
    signs,
    games,
    families,
    cutouts,
    placeholder,
)
NOT_ASKED_FOR: Final = frozenset(
    {"placeholder", "ledge", "spawn_pad", "locked_door", *(thing.name for thing in cutouts.THINGS)}
)
"""Made where they are needed. No word means them, or, of a cut-out, only a word that means nothing else."""


def by_name() -> dict[str, Thing]:
    found: dict[str, Thing] = {}
    for module in MODULES:
        for thing in module.THINGS:
            assert thing.name not in found, f"two things are named {thing.name}: rename one"
            found[thing.name] = thing
    return found


def by_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for thing in THINGS.values():
        if thing.name in NOT_ASKED_FOR:
            continue
        for word in (thing.title, *thing.words):
            assert word not in found, f"{word!r} means {found[word]} and {thing.name}: take it from one"
            found[word] = thing.name
    return found


THINGS: Final[dict[str, Thing]] = by_name()
WORDS: Final[dict[str, str]] = by_word()
"""Title or synonym, singular and in lower case, to name."""
