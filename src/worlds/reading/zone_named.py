"""Which zone a noun names, also one that no list has: `river thames`, `schoolroom`, `penguin pool`."""

from typing import Final

from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.reading.zone_words import ZONES, ZoneWord
from worlds.resolve.resolve import thing_named

BEFORE_NAMES: Final = ("river", "lake", "mount", "sea", "loch", "fort")


def zone_word(noun: str) -> ZoneWord | None:
    """`penguin pool` is a pool, `medieval village` a village; `swimming pool ladder` is none."""
    if noun in ZONES and not (ZONES[noun].is_vague and noun in THING_WORDS):
        return ZONES[noun]
    found = ZONES.get(noun.split()[-1]) or named_after(noun) or room_of(noun)
    if noun.endswith(" pen") and kind_of(noun.split()[-2]) is not NounKind.ANIMAL:
        return None  # `an ink pen` is for writing
    if found is None or noun in THING_WORDS or (found.is_vague and thing_named(noun) is not None):
        return None
    return found


def named_after(noun: str) -> ZoneWord | None:
    """`river thames`, `mount fuji`."""
    words = noun.split()
    return ZONES.get(words[0]) if len(words) == 2 and words[0] in BEFORE_NAMES and words[1] not in THING_WORDS else None


def room_of(noun: str) -> ZoneWord | None:
    """`schoolroom`, `ballroom`: whatever it is the room of."""
    is_room = noun.endswith("room") and not noun.endswith((" room", "mushroom", "broom", "groom"))
    return ZONES["room"] if is_room else None
