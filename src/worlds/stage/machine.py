"""An activity as data: a machine of states, and rules that say what happens on which event. Literals only.

Three runtimes run the same machines: `play.py` (the reference, and what proves that a world can be finished), the Luau one
in Roblox and the JavaScript one in a browser. tests/play_vectors.py says what each of them must do.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final, Self, TypeVar

from pydantic import Field, model_validator

from worlds.entry import Entry

MOST_RULES: Final = 400
Name = Annotated[str, Field(min_length=1, max_length=120)]
"""Of a state, count, item, timer, question, machine, or a component of the scene."""
Line = Annotated[str, Field(max_length=600)]


class On(StrEnum):
    """What can happen. What stands in brackets is named by the event."""

    START = "start"
    """The player arrives."""
    USE = "use"
    """She uses a thing, (thing)."""
    TOUCH = "touch"
    """She touches a thing, (thing)."""
    RIGHT = "right"
    """What she answered was right, (question)."""
    WRONG = "wrong"
    """(question)"""
    CHOOSE = "choose"
    """Of what she was offered, (choice)."""
    TIME = "time"
    """A timer is up, (name)."""
    FELL = "fell"
    """She fell out of the world."""
    DONE = "done"
    """Another machine was finished for the first time, (name)."""


class If(StrEnum):
    AT_LEAST = "at_least"
    """A count (name) is `amount` or more."""
    BELOW = "below"
    HAS = "has"
    """She has an item (name)."""
    LACKS = "lacks"
    IN_STATE = "in_state"
    """Another machine (name) is in a `state`."""


class Do(StrEnum):
    SAY = "say"
    """`title` says `text`: a person talks."""
    SHOW = "show"
    """A card with `title` and `text`."""
    ASK = "ask"
    """`question`; what she answers is judged, and comes back as `right` or `wrong`."""
    JUDGE = "judge"
    """She has answered `question` with `choice` by what she did."""
    OFFER = "offer"
    """`options` under `text`; none of them is wrong."""
    OPEN = "open"
    """`thing` lets her through."""
    SHUT = "shut"
    HIDE = "hide"
    """`thing` is not there any more for her."""
    REVEAL = "reveal"
    MOVE = "move"
    """She stands before `thing`."""
    BACK = "back"
    """She stands at her last checkpoint, or where she arrived."""
    CHECKPOINT = "checkpoint"
    """`thing` is her last checkpoint."""
    GIVE = "give"
    """She has the item `name`, which is called `text`."""
    TAKE = "take"
    ADD = "add"
    """`amount` to the count `name`."""
    SET = "set"
    SCORE = "score"
    """`amount` points for her."""
    TIMER = "timer"
    """`name` is up in `amount` seconds."""
    STOP = "stop"
    LIGHT = "light"
    """It is `amount` o'clock."""
    PHOTO = "photo"
    """She may take a picture: `text`."""
    FINISH = "finish"
    """She has done it: `text`."""


NEEDS: Final[Mapping[On | If | Do, frozenset[str]]] = {
    On.START: frozenset(),
    On.USE: frozenset({"thing"}),
    On.TOUCH: frozenset({"thing"}),
    On.RIGHT: frozenset({"question"}),
    On.WRONG: frozenset({"question"}),
    On.CHOOSE: frozenset({"choice"}),
    On.TIME: frozenset({"name"}),
    On.FELL: frozenset(),
    On.DONE: frozenset({"name"}),
    If.AT_LEAST: frozenset({"name", "amount"}),
    If.BELOW: frozenset({"name", "amount"}),
    If.HAS: frozenset({"name"}),
    If.LACKS: frozenset({"name"}),
    If.IN_STATE: frozenset({"name", "state"}),
    Do.SAY: frozenset({"title", "text"}),
    Do.SHOW: frozenset({"title", "text"}),
    Do.ASK: frozenset({"question"}),
    Do.JUDGE: frozenset({"question", "choice"}),
    Do.OFFER: frozenset({"text", "options"}),
    Do.OPEN: frozenset({"thing"}),
    Do.SHUT: frozenset({"thing"}),
    Do.HIDE: frozenset({"thing"}),
    Do.REVEAL: frozenset({"thing"}),
    Do.MOVE: frozenset({"thing"}),
    Do.BACK: frozenset(),
    Do.CHECKPOINT: frozenset({"thing"}),
    Do.GIVE: frozenset({"name", "text"}),
    Do.TAKE: frozenset({"name"}),
    Do.ADD: frozenset({"name", "amount"}),
    Do.SET: frozenset({"name", "amount"}),
    Do.SCORE: frozenset({"amount"}),
    Do.TIMER: frozenset({"name", "amount"}),
    Do.STOP: frozenset({"name"}),
    Do.LIGHT: frozenset({"amount"}),
    Do.PHOTO: frozenset({"text"}),
    Do.FINISH: frozenset({"text"}),
}
"""What each names: this, and nothing else."""


class Step(Entry):
    """What all three kinds of a rule's entries may name."""

    thing: Name | None = Field(default=None, description="A component of the scene")
    question: Name | None = Field(default=None, description="Of the play")
    name: Name | None = Field(default=None, description="Of a count, an item, a timer or a machine")
    amount: float | None = Field(default=None, description="A number: points, seconds, hours, so many")
    choice: int | None = Field(default=None, ge=0, description="Which answer or option, counted from 0")


Named = TypeVar("Named", bound=Step)


def checked(entry: Named, kind: On | If | Do) -> Named:
    named = {key for key, value in entry if value is not None} - {"on", "when", "do"}
    if named != NEEDS[kind]:
        raise ValueError(f"{kind} names {sorted(NEEDS[kind])}, and not {sorted(named)}")
    return entry


class Event(Step):
    on: On = Field(description="What happens")

    @model_validator(mode="after")
    def names_what_it_needs(self) -> Self:
        return checked(self, self.on)


class Condition(Step):
    when: If = Field(description="What must hold")
    state: Name | None = Field(default=None, description="Of the other machine")

    @model_validator(mode="after")
    def names_what_it_needs(self) -> Self:
        return checked(self, self.when)


class Action(Step):
    do: Do = Field(description="What is done")
    title: Line | None = Field(default=None, description="Who says it, or what stands over it")
    text: Line | None = Field(default=None, description="What is said or shown")
    options: tuple[Line, ...] | None = Field(default=None, min_length=2, max_length=6, description="To choose from")

    @model_validator(mode="after")
    def names_what_it_needs(self) -> Self:
        return checked(self, self.do)


class Rule(Entry):
    """The first rule of a machine that fits an event is followed, and no other."""

    on: Event = Field(description="The event that it is for")
    states: tuple[Name, ...] = Field(default=(), description="In which it holds; none: in all")
    conditions: tuple[Condition, ...] = Field(default=(), description="All must hold")
    actions: tuple[Action, ...] = Field(default=(), description="Are done in this order")
    go: Name | None = Field(default=None, description="The state afterwards; none: the same")


class Machine(Entry):
    id: Name = Field(description="Unique in the play")
    mechanic: Name = Field(description="What it was made from: `quiz`, `key`")
    title: Line = Field(description="For people: `Sort the animals`")
    is_shared: bool = Field(default=False, description="All players have one state; else each has her own")
    must: bool = Field(default=True, description="The world is finished when all of these are")
    start: Name = Field(description="The state at the beginning")
    rules: tuple[Rule, ...] = Field(min_length=1, max_length=MOST_RULES, description="The first that fits is followed")
