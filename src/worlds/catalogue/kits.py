"""All kinds of places that are furnished with what belongs there, and which of them a name means."""

from collections.abc import Iterable
from typing import Final

from worlds.catalogue.kit import Kit
from worlds.catalogue.kits_home import HOME
from worlds.catalogue.kits_past import PAST
from worlds.catalogue.kits_public import PUBLIC
from worlds.catalogue.kits_shops import SHOPS
from worlds.catalogue.kits_work import WORK
from worlds.catalogue.themes import ThemeName
from worlds.lexicon.plurals import singular

KITS: Final[tuple[Kit, ...]] = (*SHOPS, *PUBLIC, *WORK, *PAST, *HOME)
LOBBIES: Final = {
    "hospital": "waiting room", "school": "corridor", "house": "living room", "police station": "waiting room",
    "office": "waiting room", "hotel": "hotel", "airport": "airport", "spaceship": "spacecraft", "castle": "castle",
    "clinic": "waiting room", "vet": "waiting room", "theatre": "waiting room", "cinema": "cinema snack bar",
}  # fmt: skip
"""What the hall is where a whole building of that name has rooms of their own."""
OLDER: Final = {
    "kitchen": "medieval kitchen", "home kitchen": "medieval kitchen", "bedroom": "bedchamber", "dormitory": "armoury",
    "hospital ward": "old infirmary", "operating room": "old infirmary", "library": "scriptorium", "classroom": "school of 1900",
    "workshop": "old workshop", "warehouse": "cellar", "restaurant": "castle", "living room": "castle", "bathroom": "roman villa",
    "meeting room": "castle", "canteen": "castle", "supermarket": "market hall", "grocer": "market hall",
    "doctor's office": "apothecary", "pharmacy": "apothecary", "butcher": "medieval kitchen", "waiting room": "castle",
}  # fmt: skip
"""What such a place was in the past."""
FARTHER: Final = {
    "bedroom": "dormitory", "living room": "spacecraft", "corridor": "airlock", "kitchen": "canteen", "waiting room": "spacecraft",
    "workshop": "maker space", "office": "control room", "warehouse": "spacecraft",
}  # fmt: skip
"""What it is in space."""
BY_THEME: Final[dict[ThemeName | None, dict[str, str]]] = {
    "medieval": OLDER, "antiquity": OLDER, "egypt": OLDER, "space": FARTHER, "mars": FARTHER,
}  # fmt: skip
ALONE: Final = frozenset(
    "station gate bridge stage module cell lift stall den mess plant arena press landing pit".split()
)
"""Words that mean a place only where nothing stands before them: a quiz station is no railway's."""
ENOUGH: Final = 2
"""Kinds of things that tell of a place whose name does not."""


def words_of(name: str) -> tuple[str, ...]:
    """In the singular."""
    words = name.lower().replace("’", "'").split()
    return tuple(word if word.endswith("'s") else singular(word) for word in words)


BY_NAME: Final[dict[tuple[str, ...], Kit]] = {words_of(name): one for one in reversed(KITS) for name in one.names}
LONGEST: Final = max(map(len, BY_NAME))


def kit_of(
    title: str, things: Iterable[str] = (), *, has_rooms: bool = False, theme: ThemeName | None = None
) -> Kit | None:
    """By the longest words of its title that name a kind, the last of these: a school kitchen is a kitchen. `things`: names
    of what was asked for in it, which tell where its title does not. `has_rooms`: it is the hall of a building of rooms. `theme`: of its
    world; a kitchen of the Middle Ages has no fridge."""
    found = kit_named(title, things, has_rooms=has_rooms)
    other = BY_THEME.get(theme, {}).get(found.names[0]) if found is not None else None
    return BY_NAME[words_of(other)] if other else found


def kit_named(title: str, things: Iterable[str], *, has_rooms: bool) -> Kit | None:
    words = words_of(title)
    for length in range(min(LONGEST, len(words)), 0, -1):
        for end in range(len(words), length - 1, -1):
            named = words[end - length : end]
            if length == 1 and named[0] in ALONE and end > 1:
                continue
            if found := BY_NAME.get(named):
                lobby = LOBBIES.get(found.names[0]) or LOBBIES.get(" ".join(named))
                return BY_NAME[words_of(lobby)] if has_rooms and lobby else found
    there = {*things}
    best = max(KITS, key=lambda one: len(one.told & there))
    return best if len(best.told & there) >= min(ENOUGH, len(best.told)) > 0 else None
