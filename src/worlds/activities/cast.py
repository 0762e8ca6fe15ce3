"""An activity of the plan with what takes part in it: components of the scene, and questions as they are asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from worlds.geometry import Vector
from worlds.lesson.lesson import Question as LessonQuestion
from worlds.plan.activity import Activity
from worlds.scene import Component
from worlds.stage.machine import Machine, Rule
from worlds.stage.stage import Prop, Question

BEFORE = 4.0
"""Studs before a thing where a player stands who uses it."""


@dataclass(frozen=True, slots=True)
class Cast:
    activity: Activity
    things: tuple[Component, ...]
    goals: tuple[Component, ...]
    asked: tuple[Question, ...]
    """Its questions with buttons, or a number to type in."""
    told: tuple[LessonQuestion, ...]
    """The same, as the lesson has them."""
    why: Mapping[str, str] = field(default_factory=dict)
    """By the question's id: what tells its answer."""

    @property
    def id(self) -> str:
        return self.activity.id

    def title(self, otherwise: str) -> str:
        return self.activity.title or otherwise

    def machine(self, title: str, start: str, rules: list[Rule], *, shared: bool = False, must: bool = True) -> Machine:
        return Machine(
            id=self.id,
            mechanic=self.activity.mechanic,
            title=self.title(title),
            is_shared=shared,
            must=must,
            start=start,
            rules=tuple(rules),
        )


@dataclass(frozen=True, slots=True)
class Made:
    """What a mechanic makes of a cast. No machine: there is not enough to play it."""

    machine: Machine | None = None
    questions: tuple[Question, ...] = ()
    props: tuple[Prop, ...] = ()


def used(thing: Component, verb: str, label: str | None = None) -> Prop:
    return Prop(thing=thing.id, label=label or thing.label, verb=verb, reach="use", spot=spot_of(thing))


def touched(thing: Component, verb: str) -> Prop:
    return Prop(thing=thing.id, label=thing.label, verb=verb, reach="touch", spot=spot_of(thing))


def changed(thing: Component) -> Prop:
    """That only opens, hides, or is come to."""
    return Prop(thing=thing.id, label=thing.label, verb="", reach="none", spot=spot_of(thing))


def spot_of(thing: Component) -> Vector:
    if thing.visit is not None:
        return thing.visit
    (x, y, z), depth = thing.base, thing.size[2] / 2 + BEFORE
    front = {0: (0.0, -depth), 90: (-depth, 0.0), 180: (0.0, depth), 270: (depth, 0.0)}[thing.yaw]
    return (x + front[0], y, z + front[1])
