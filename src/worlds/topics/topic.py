"""A topic pack: what a world about a topic shows, says and asks, as a data file that a teacher can write and read.

It is TOML (packs/<subject>/<topic>.toml); docs/topics.md says how to write one.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.lesson.band import BANDS, Band
from worlds.plan.plan import Id, ZoneKind
from worlds.storable import STORABLE

FEWEST_QUESTIONS: Final = 8
"""Of each band."""

Line = Annotated[str, Field(min_length=1, max_length=200), STORABLE]
"""A sentence that stands on a card or is said: a pupil reads it in a breath."""
Short = Annotated[str, Field(min_length=1, max_length=90), STORABLE]
Label = Annotated[str, Field(min_length=1, max_length=40), STORABLE]


class Subject(StrEnum):
    SCIENCE = "science"
    MATHEMATICS = "mathematics"
    HISTORY = "history"
    GEOGRAPHY = "geography"
    LANGUAGE = "language"
    ARTS = "arts"
    HEALTH = "health"


class Entry(BaseModel):
    """Closed: a misspelt key is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Head(Entry):
    """What a topic is found by."""

    title: Short
    names: tuple[Short, ...] = Field(
        min_length=1, description="Other words for it, in lower case: how a teacher says it"
    )
    subject: Subject
    bands: tuple[Band, ...] = Field(min_length=1, description="Whom it is written for, the youngest first")
    guide: Label = Field(description="Who explains it: `botanist`, `explorer`")
    look_up: tuple[Line, ...] = Field(min_length=1, description="Where its facts can be looked up")
    theme: ThemeName | None = Field(default=None, description="What its world looks like; none: plain")

    @model_validator(mode="after")
    def bands_are_in_order(self) -> Self:
        if list(self.bands) != [band for band in BANDS if band in self.bands]:
            raise ValueError("name each band once, the youngest first")
        return self


class Fact(Entry):
    says: Line = Field(description="One sentence, true without its neighbours")
    bands: tuple[Band, ...] = Field(default=(), description="None: for all of the topic's")


class Term(Entry):
    means: Line
    bands: tuple[Band, ...] = Field(default=(), description="None: for all of the topic's")


class Asked(Entry):
    """What every question says. Who has read the fact can answer it."""

    band: Band
    fact: Id = Field(description="The fact that a player meets before, and that answers it")


class Choice(Asked):
    asks: Line
    right: Short
    wrong: tuple[Short, ...] = Field(min_length=2, max_length=3)

    @model_validator(mode="after")
    def answers_differ(self) -> Self:
        every = [one.casefold() for one in (self.right, *self.wrong)]
        if len({*every}) < len(every):
            raise ValueError("two of the answers are the same")
        return self


class TrueFalse(Asked):
    says: Line
    is_true: bool = Field(strict=True)


class Order(Asked):
    asks: Line
    items: tuple[Short, ...] = Field(min_length=3, max_length=6, description="In the right order")


class Match(Asked):
    asks: Line
    pairs: dict[Label, Short] = Field(min_length=3, max_length=5)

    @model_validator(mode="after")
    def partners_differ(self) -> Self:
        if len({one.casefold() for one in self.pairs.values()}) < len(self.pairs):
            raise ValueError("two of the pairs have the same partner")
        return self


class Number(Asked):
    asks: Line
    answer: float
    tolerance: float = Field(default=0, ge=0, description="As far off as still counts as right")
    unit: Label | None = None


class Shown(Entry):
    noun: Label = Field(description="Singular; a thing that the catalogue builds")
    count: int = Field(default=1, ge=1, le=12)
    text: Label | None = Field(default=None, description="Written on it, or on a sign beside it")


class Station(Entry):
    """A place along the route: what is shown, said and done there."""

    title: Label
    facts: tuple[Id, ...] = Field(min_length=1, max_length=6, description="That are read here")
    things: tuple[Shown, ...] = Field(min_length=1, max_length=6)
    zone: ZoneKind = Field(default=ZoneKind.GROUND, description="What it is: open ground, a lake, a building ...")
    terrain: TerrainName | None = Field(default=None, description="Its own ground")
    sort: dict[Label, tuple[Label, ...]] | None = Field(
        default=None, min_length=2, max_length=4, description="Bins, and what belongs into each"
    )
    order: tuple[Label, ...] | None = Field(
        default=None, min_length=3, max_length=7, description="Steps that are walked in this order"
    )
    match: dict[Label, Label] | None = Field(
        default=None, min_length=3, max_length=6, description="Labels and partners"
    )
    collect: tuple[Label, ...] | None = Field(
        default=None, min_length=2, max_length=6, description="What is to be found"
    )

    @model_validator(mode="after")
    def one_thing_is_done(self) -> Self:
        if sum(one is not None for one in (self.sort, self.order, self.match, self.collect)) > 1:
            raise ValueError("one of sort, order, match and collect is done at a station")
        return self


class Topic(Head):
    facts: dict[Id, Fact] = Field(min_length=6)
    terms: dict[Label, Term] = Field(min_length=4)
    stations: tuple[Station, ...] = Field(min_length=3, max_length=6)
    choice: tuple[Choice, ...] = ()
    true_false: tuple[TrueFalse, ...] = ()
    order: tuple[Order, ...] = ()
    match: tuple[Match, ...] = ()
    number: tuple[Number, ...] = ()

    @property
    def questions(self) -> "Iterator[Choice | TrueFalse | Order | Match | Number]":
        yield from self.choice
        yield from self.true_false
        yield from self.order
        yield from self.match
        yield from self.number

    def is_for(self, entry: Fact | Term, band: Band) -> bool:
        return not entry.bands or band in entry.bands

    @model_validator(mode="after")
    def is_whole(self) -> Self:
        faults = [*self.faults()]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def faults(self) -> Iterator[str]:
        told = {fact for station in self.stations for fact in station.facts}
        for fact in sorted(told - self.facts.keys()):
            yield f"a station tells the fact {fact}, which is not there"
        for fact in sorted(self.facts.keys() - told):
            yield f"no station tells the fact {fact}"
        entries: list[Fact | Term] = [*self.facts.values(), *self.terms.values()]
        for entry in entries:
            if not {*entry.bands} <= {*self.bands}:
                yield f"{entry!r} is for a band that the topic is not for"
        for question in self.questions:
            if question.fact not in self.facts:
                yield f"a question rests on the fact {question.fact}, which is not there"
            elif not self.is_for(self.facts[question.fact], question.band):
                yield f"a question of {question.band} rests on the fact {question.fact}, which is not told there"
            if question.band not in self.bands:
                yield f"a question is for {question.band}, which the topic is not for"
        for band in self.bands:
            count = sum(question.band is band for question in self.questions)
            if count < FEWEST_QUESTIONS:
                yield f"{band} has {count} questions; {FEWEST_QUESTIONS} are the fewest"
            if not any(self.is_for(fact, band) for fact in self.facts.values()):
                yield f"{band} has no fact"
