"""What a colleague reads out of a description: the objects, how many, how they look, where they stand."""

import re
from dataclasses import dataclass
from typing import Final

from bench.descriptions.vocabulary import COLORS, MATERIALS, SIZES

SPAWN: Final = "spawn"
KINDS: Final = (
    *("next_to", "near", "around", "between", "in_front_of", "behind", "left_of", "right_of"),
    *("across_from", "facing", "on", "inside", "in_middle"),
)


@dataclass(frozen=True, slots=True)
class ExpectedObject:
    id: str
    noun: str
    """Singular, without colour, size and material."""
    count: int
    color: str | None = None
    size: str | None = None
    material: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedRelation:
    kind: str
    subject: str
    """Id of an object."""
    object: str | None
    """Id of an object, or `spawn`. None: `in_middle` of the world."""
    second: str | None = None
    """Of `between`: the other one. Equal to `object`: between two of the same."""
    each: bool = False
    """Every one of the objects has its own subjects, all equally many."""


@dataclass(frozen=True, slots=True)
class Expected:
    description: str
    objects: tuple[ExpectedObject, ...]
    relations: tuple[ExpectedRelation, ...] = ()
    players: int | None = None
    time_of_day: tuple[float, float] | None = None
    """Hours, from and to; it may pass midnight."""
    allowed: tuple[str, ...] = ()
    """Nouns that name the setting: whether something is built for them is a matter of taste."""
    known: bool = True
    """Nothing in it is too rare for a school's catalogue."""
    source: str = ""
    """The template, or the teacher."""

    def __post_init__(self) -> None:
        ids = [each.id for each in self.objects]
        named = [name for each in self.relations for name in (each.subject, each.object, each.second) if name]
        assert len(ids) == len(set(ids)), f"ids are not unique: {ids}"
        assert set(named) <= {*ids, SPAWN}, f"relations name {set(named) - {*ids, SPAWN}}, which no object is"
        assert {each.kind for each in self.relations} <= set(KINDS), self.relations

    def object(self, identity: str) -> ExpectedObject:
        return next(each for each in self.objects if each.id == identity)


def told(
    source: str,
    description: str,
    objects: str,
    relations: str = "",
    *,
    players: int | None = None,
    time_of_day: tuple[float, float] | None = None,
    allowed: tuple[str, ...] = (),
    known: bool = True,
) -> Expected:
    """In shorthand: objects as `3 lab, 1 big red car as hers`, relations as `tree next_to hers; table inside each lab`."""
    return Expected(
        description,
        tuple(object_of(text) for text in objects.split(", ")),
        tuple(relation_of(text) for text in relations.split("; ") if text),
        players,
        time_of_day,
        allowed,
        known,
        source,
    )


def object_of(text: str) -> ExpectedObject:
    phrase, _, identity = text.partition(" as ")
    count, *words = phrase.split()
    noun = " ".join(word for word in words if word not in (*COLORS, *SIZES, *MATERIALS))
    color, size, material = (
        next((word for word in words if word in known), None) for known in (COLORS, SIZES, MATERIALS)
    )
    return ExpectedObject(identity or noun, noun, int(count), color, size, material)


def relation_of(text: str) -> ExpectedRelation:
    found = re.fullmatch(rf"(.+?) ({'|'.join(KINDS)})(?: (each )?(.+?)(?: and (.+))?)?", text)
    assert found, f"{text!r} is no relation: write `subject kind object`"
    subject, kind, each, other, second = found.groups()
    return ExpectedRelation(kind, subject, other, second, bool(each))
