"""The teacher's own pairs are carried to each other, where she wants them matched or sorted and nothing else does it."""

import random
import re
from typing import Final

from worlds.lesson.lesson import Lesson, MatchQuestion, SortQuestion, SourceKind
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Plan, Zone
from worlds.plan.tree import free_id
from worlds.reading.doing.wish import Doing
from worlds.teaching.station_play import carried

WANTED: Final = re.compile(r"\b(?:match\w*|sort\w*|pair\w*|connect\w*|bins?)\b", re.I)
CORNER: Final = "own-pairs"


def with_own_pairs(plan: Plan, doing: Doing, lesson: Lesson) -> Plan:
    taken = {name for one in plan.activities for name in one.questions}
    if not WANTED.search(doing.text):
        return plan
    for question in lesson.questions:
        is_own = question.source.kind is SourceKind.TEACHER and question.id not in taken
        if is_own and isinstance(question, MatchQuestion | SortQuestion):
            plan = with_pairs(plan, question)
    return plan


def with_pairs(plan: Plan, question: MatchQuestion | SortQuestion) -> Plan:
    """The cards lie mixed."""
    name = free_id(plan, CORNER)
    pairs = [*question.pairs]
    random.Random(question.id).shuffle(pairs)  # noqa: S311 - a shuffle, not a secret
    mixed = question.model_copy(update={"pairs": tuple(pairs)})
    mechanic = Mechanic.SORT if isinstance(question, SortQuestion) else Mechanic.MATCH
    made = carried(name, mechanic, mixed, question.prompt[:200])
    corner = Zone(id=name, title=f"{mechanic} corner", order=Order.GRID, things=made.things)
    ordered = tuple(
        made.things[pairs.index(pair)].id for pair in question.pairs
    )  # a thing for each pair, as the lesson has them
    rights = [*dict.fromkeys(one.right for one in pairs)]
    bins = {right: thing.id for right, thing in zip(rights, made.things[len(pairs) :], strict=True)}
    goals = tuple(bins[right] for right in dict.fromkeys(one.right for one in question.pairs))
    activity = made.activity.model_copy(update={"things": ordered, "goals": goals})
    world = plan.world.model_copy(update={"zones": (*plan.world.zones, corner)})
    return plan.model_copy(update={"world": world, "activities": (*plan.activities, activity)})
