"""The lesson's questions along an obby or a race track, where the words say that something is asked there."""

import re
from typing import Final

from worlds.lesson.lesson import ChoiceQuestion, Lesson, NumberQuestion, SourceKind, TrueFalseQuestion
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import MAX_THINGS, Plan, Thing, Zone, ZoneKind
from worlds.plan.tree import free_id, things_in, with_things, with_zones, zones_in
from worlds.reading.doing.wish import Doing
from worlds.teaching.stations import without_quiz

ASKS: Final = re.compile(
    r"\b(?:questions?|answers?|answered|asks?|quiz|right (?:one|gate|platform|=)|wrong|"
    r"correct|solve|multiplications?|sums?|problems?)\b",
    re.I,
)
AT_EACH: Final = re.compile(
    r"\b(?:at|on|in front of)\s+(?:every|each)\s+(?P<noun>[a-z]{3,15})\b"
    r"|\b(?:every|each)\s+(?P<other>[a-z]{3,15})\s+(?:shows?|asks?|has|should)\b",
    re.I,
)
POST: Final = "checkpoint"
FEWEST, MOST = 3, 12
"""Things that ask, along one course."""
BEGIN_AND_END: Final = 2
"""Platforms that ask nothing."""


def with_courses_asked(plan: Plan, doing: Doing, lesson: Lesson) -> Plan:
    """A course is asked what no other activity asks, and what is practised; a quiz board for which nothing is left goes."""
    is_practice = any(one.source.kind is SourceKind.RULE for one in lesson.questions)
    if not ASKS.search(doing.text) and not is_practice:
        return plan
    for course in plan.activities:
        if course.mechanic in (Mechanic.OBBY, Mechanic.RACE) and not course.questions:
            free = free_questions(plan, lesson)
            if free:
                plan = (
                    with_platforms(plan, doing, course, free)
                    if course.mechanic is Mechanic.OBBY
                    else with_posts(plan, doing, course, free)
                )
    taken = {name for one in plan.activities for name in one.questions}
    is_asked = any(one.questions for one in plan.activities if one.mechanic in (Mechanic.OBBY, Mechanic.RACE))
    return without_quiz(plan) if is_asked and all(one.id in taken for one in lesson.questions) else plan


def free_questions(plan: Plan, lesson: Lesson) -> list[str]:
    """That can be answered by a button, and are asked nowhere else."""
    taken = {name for one in plan.activities for name in one.questions}
    kinds = (ChoiceQuestion, TrueFalseQuestion, NumberQuestion)
    return [one.id for one in lesson.questions if one.id not in taken and isinstance(one, kinds)]


def with_platforms(plan: Plan, doing: Doing, course: Activity, free: list[str]) -> Plan:
    """As many platforms as are said; else one for each question, and two more."""
    said = next((one.count for one in doing.wishes if one.mechanic is Mechanic.OBBY and one.count), None)
    count = said or min(len(free), MOST) + BEGIN_AND_END
    jumped = course.things[0]
    is_one = len(course.things) == 1

    def change(thing: Thing) -> Thing:
        return thing.model_copy(update={"count": max(count, thing.count)}) if thing.id == jumped and is_one else thing

    world = with_things(plan.world, change)
    total = sum(one.count for one in things_in(world) if one.id in course.things)
    return asking(
        plan.model_copy(update={"world": world}), course, free[: max(1, total - BEGIN_AND_END)], course.things
    )


def with_posts(plan: Plan, doing: Doing, course: Activity, free: list[str]) -> Plan:
    """What the words say that is come to, `at every hurdle`; else checkpoints."""
    found = AT_EACH.search(doing.text)
    noun = (found["noun"] or found["other"]).lower() if found else ""
    known = sorted((one for one in things_in(plan.world) if noun and one.noun == noun), key=lambda one: -one.count)
    track = next((one for one in zones_in(plan.world) if one.kind is ZoneKind.TRACK), plan.world)
    if known and known[0].count >= FEWEST:
        post = known[0]
    else:
        post = Thing(id=free_id(plan, "asking-post"), noun=POST, count=min(len(free), MOST))
        if len([*things_in(plan.world)]) >= MAX_THINGS:
            return plan

        def change(zone: Zone) -> Zone:
            return zone.model_copy(update={"things": (*zone.things, post)}) if zone.id == track.id else zone

        plan = plan.model_copy(update={"world": with_zones(plan.world, change)})
    return asking(plan, course, free[: post.count], (course.things[0], post.id))


def asking(plan: Plan, course: Activity, questions: list[str], things: tuple[str, ...]) -> Plan:
    changed = course.model_copy(update={"questions": tuple(questions), "things": things})
    return plan.model_copy(
        update={"activities": tuple(changed if one.id == course.id else one for one in plan.activities)}
    )
