"""A description and what a person reads out of it. Sets are JSON files, made by somebody who saw neither code nor words."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ExpectedThing:
    noun: str
    count: int | None
    """None: the text leaves it open."""
    also: tuple[str, ...] = ()
    color: str | None = None
    text: str | None = None

    @property
    def nouns(self) -> tuple[str, ...]:
        return (self.noun, *self.also)


@dataclass(frozen=True, slots=True)
class ExpectedRelation:
    kind: str
    subject: str
    object: str | None = None
    second: str | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    id: str
    text: str
    things: tuple[ExpectedThing, ...]
    zones: tuple[ExpectedThing, ...]
    relations: tuple[ExpectedRelation, ...]
    mood: dict[str, str | None] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def read_set(path: Path) -> list[Expectation]:
    """Raises KeyError for a file of another form."""
    return [expectation(one) for one in json.loads(path.read_text())["texts"]]


def expectation(one: dict[str, Any]) -> Expectation:
    return Expectation(
        id=one["id"],
        text=one["text"],
        things=tuple(expected_thing(thing) for thing in one["things"]),
        zones=tuple(expected_thing(zone) for zone in one["zones"]),
        relations=tuple(
            ExpectedRelation(rel["kind"], rel["subject"], rel.get("object"), rel.get("second"))
            for rel in one["relations"]
        ),
        mood=one.get("mood") or {},
        texts=tuple(one.get("texts") or ()),
        unwanted=tuple(one.get("not") or ()),
    )


def expected_thing(one: dict[str, Any]) -> ExpectedThing:
    return ExpectedThing(
        one["noun"].lower(),
        one["count"],
        tuple(word.lower() for word in one.get("also") or ()),
        one.get("colour"),
        one.get("text"),
    )
