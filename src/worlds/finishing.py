"""Every world can be finished: what nobody could reach stands where it fits, what nobody could open stands open, and what
still cannot be done is left out. The teacher is told."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from worlds.checks.solver import solved
from worlds.notice import Notice
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Plan, Thing, Zone, door_of
from worlds.plan.tree import things_in, with_things, with_zones
from worlds.scene import Scene

Arrange = Callable[[Plan, tuple[Notice, ...]], Scene]
"""Lays a plan out, and tells these notices too."""
Mended = tuple[Plan, tuple[Notice, ...]]


@dataclass(frozen=True, slots=True)
class Left:
    """Ids of the plan."""

    activities: frozenset[str]
    """That must be finished, and cannot be."""
    things: frozenset[str]
    """Of these, to which nobody comes."""


OPENING: Final = (Mechanic.LOCK, Mechanic.KEY)


def finished(plan: Plan, arrange: Arrange) -> tuple[Plan, Scene]:
    """The plan, mended until who knows all answers can finish what is made of it; and that."""
    told: tuple[Notice, ...] = ()
    scene = arrange(plan, told)
    for mend in (with_free_things, with_free_things, with_open_doors, without_undone, without_undone):
        left = left_in(scene)
        if not left.activities:
            break
        plan, more = mend(plan, left)
        told += more
        scene = arrange(plan, told)
    return plan, scene


def left_in(scene: Scene) -> Left:
    found = solved(scene)
    things = frozenset(one.wish for one in scene.components if one.id in found.unreached)
    return Left(frozenset(found.unfinished), things)


def with_free_things(plan: Plan, left: Left) -> Mended:
    """What is needed and cannot be reached stands where it fits in its zone."""

    def free(thing: Thing) -> Thing:
        return thing.model_copy(update={"places": ()}) if thing.id in left.things else thing

    return plan.model_copy(update={"world": with_things(plan.world, free)}), ()


def with_open_doors(plan: Plan, left: Left) -> Mended:
    """What locks them asks its questions all the same."""
    shut = [one for one in plan.activities if one.id in left.activities and one.mechanic in OPENING]
    names = {goal for one in shut for goal in one.goals}
    told: list[Notice] = []

    def opened(zone: Zone) -> Zone:
        if not zone.is_locked or names.isdisjoint((zone.id, door_of(zone.id))):
            return zone
        told.append(Notice("activity_left_out", f"{zone.title} stands open: nobody could have unlocked it."))
        return zone.model_copy(update={"is_locked": False})

    world = with_zones(plan.world, opened)
    kept = (asking_only(one) if one in shut else one for one in plan.activities)
    return plan.model_copy(update={"world": world, "activities": tuple(kept)}), tuple(told)


def asking_only(activity: Activity) -> Activity:
    return activity.model_copy(update={"mechanic": Mechanic.QUIZ, "goals": (), "needs": ()})


def without_undone(plan: Plan, left: Left) -> Mended:
    """Nor what asks or shines by itself where nobody comes."""
    undone = [one for one in plan.activities if one.id in left.activities]
    names = {one.id for one in undone}
    kept = tuple(
        one.model_copy(update={"needs": tuple(need for need in one.needs if need not in names)})
        for one in plan.activities
        if one.id not in names
    )
    used = {name for one in plan.activities for name in (*one.things, *one.goals)}
    lost = [one for one in things_in(plan.world) if one.id in left.things - used]
    called = "; ".join((*(one.title or one.mechanic for one in undone), *(one.noun for one in lost)))
    told = (Notice("activity_left_out", f"Nobody could have done this: {called}."),) if called else ()
    world = with_things(plan.world, lambda one: None if one in lost else one)
    return plan.model_copy(update={"world": world, "activities": kept}), told
