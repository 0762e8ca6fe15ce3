"""The kinds of nouns: WordNet's 25 classes (its lexicographers' files), of which about half can stand in a world."""

from enum import StrEnum
from typing import Final


class NounKind(StrEnum):
    ACT = "act"
    ANIMAL = "animal"
    ARTIFACT = "artifact"
    """Made by people: tools, buildings, clothes, vehicles."""
    ATTRIBUTE = "attribute"
    BODY = "body"
    """A part of a body: heart, leg, bone."""
    COGNITION = "cognition"
    COMMUNICATION = "communication"
    EVENT = "event"
    FEELING = "feeling"
    FOOD = "food"
    GROUP = "group"
    LOCATION = "location"
    """Where something is: a country, a park, a corner."""
    MOTIVE = "motive"
    OBJECT = "object"
    """Made by nature: mountain, river, star, stone."""
    PERSON = "person"
    PHENOMENON = "phenomenon"
    """Cloud, rainbow, wind, light."""
    PLANT = "plant"
    POSSESSION = "possession"
    PROCESS = "process"
    QUANTITY = "quantity"
    RELATION = "relation"
    SHAPE = "shape"
    STATE = "state"
    SUBSTANCE = "substance"
    TIME = "time"
    UNKNOWN = "unknown"


LETTERS: Final[dict[str, NounKind]] = {
    "a": NounKind.ANIMAL,
    "b": NounKind.BODY,
    "c": NounKind.COGNITION,
    "d": NounKind.ACT,
    "e": NounKind.EVENT,
    "f": NounKind.FOOD,
    "g": NounKind.GROUP,
    "h": NounKind.SHAPE,
    "i": NounKind.PROCESS,
    "k": NounKind.COMMUNICATION,
    "l": NounKind.LOCATION,
    "m": NounKind.MOTIVE,
    "n": NounKind.PHENOMENON,
    "o": NounKind.OBJECT,
    "p": NounKind.PERSON,
    "q": NounKind.QUANTITY,
    "r": NounKind.RELATION,
    "s": NounKind.STATE,
    "t": NounKind.TIME,
    "u": NounKind.SUBSTANCE,
    "v": NounKind.PLANT,
    "w": NounKind.POSSESSION,
    "x": NounKind.ARTIFACT,
    "y": NounKind.ATTRIBUTE,
    "z": NounKind.FEELING,
    "?": NounKind.UNKNOWN,
}
"""As `nouns.txt` writes them."""

SOLID: Final = frozenset(
    {
        NounKind.ANIMAL,
        NounKind.ARTIFACT,
        NounKind.BODY,
        NounKind.FOOD,
        NounKind.OBJECT,
        NounKind.PERSON,
        NounKind.PLANT,
        NounKind.SUBSTANCE,
    }
)
"""Something of such a kind can stand in a world."""

ALSO_SOLID: Final = frozenset(
    {
        # Of the kinds location, phenomenon and shape: a park, but no top; a storm, but no effect; a cube, but no form.
        *("geographical area", "bus stop", "atmospheric phenomenon", "plane figure", "solid#3", "round shape"),
        # What WordNet files under what it says, what it is worth, who belongs to it, or how it happens.
        *("arrow", "book", "chart", "notebook", "poster", "worksheet", "coin", "gift", "decoration#2", "forest"),
        *("fire", "fire#3", "galaxy"),
    }
)
"""Names of senses that can, too, with all that are below them."""
