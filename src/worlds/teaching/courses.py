"""The lesson's questions along an obby or a race track, where the words say that something is asked there."""

import random
import re
from itertools import chain
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.lesson.buttons import with_buttons
from worlds.lesson.lesson import ChoiceQuestion, Lesson, NumberQuestion, Question, SourceKind, TrueFalseQuestion
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import MAX_THINGS, Order, Plan, Thing, Zone, ZoneKind
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
ON_ANSWERS: Final = re.compile(
    r"\b(?:jump|hop|leap|land|step)(?:s|ing)?\s+(?:on|onto|to)\b[^.!?\n]{0,40}\b(?:answers?|numbers?|right|correct|true)\b"
    r"|\b(?:platforms?|pads?|tiles?|blocks?|stages?|islands?)\b[^.!?\n]{0,60}\b(?:answers?|products?|results?|fractions?)\b"
    r"|\b(?:wrong|incorrect)\s+(?:ones?|platforms?|pads?|tiles?|blocks?|answers?|numbers?)\b"
    r"|\bright\s+(?:platforms?|pads?|tiles?|blocks?)\b",
    re.I,
)
"""Where one jumps is what one answers."""
POST: Final = "checkpoint"
FEWEST, MOST = 3, 12
"""Things that ask, along one course."""
MOST_ROWS: Final = 12
"""Questions of a course on whose answers one jumps."""
ANSWERS: Final = 3
LONGEST_ANSWER, BRIEF = 60, 15
"""Characters on a platform."""
PLATFORM, END = "platform", "Finish"
BEGIN_AND_END: Final = 2
"""Platforms that ask nothing."""


def with_courses_asked(plan: Plan, doing: Doing, lesson: Lesson) -> tuple[Plan, Lesson]:
    """A course is asked what no other activity asks, and what is practised; a quiz board for which nothing is left goes."""
    is_practice = any(one.source.kind is SourceKind.RULE for one in lesson.questions)
    if not ASKS.search(doing.text) and not is_practice:
        return plan, lesson
    for course in plan.activities:
        free = free_questions(plan, lesson)
        if not free or course.questions:
            continue
        if course.mechanic is Mechanic.RACE:
            plan = with_posts(plan, doing, course, free)
        elif course.mechanic is Mechanic.OBBY and ON_ANSWERS.search(doing.text):
            plan, lesson = with_answers(plan, lesson, course, free, rows_said(doing))
        elif course.mechanic is Mechanic.OBBY:
            plan = with_platforms(plan, doing, course, free)
    taken = {name for one in plan.activities for name in one.questions}
    is_asked = any(one.questions for one in plan.activities if one.mechanic in (Mechanic.OBBY, Mechanic.RACE))
    is_whole = is_asked and all(one.id in taken for one in lesson.questions)
    return (without_quiz(plan) if is_whole else plan), lesson


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


def rows_said(doing: Doing) -> int:
    """`Five stages`: so many questions."""
    said = next((one.count for one in doing.wishes if one.mechanic is Mechanic.OBBY and one.count), MOST_ROWS)
    return min(max(said, FEWEST), MOST_ROWS)


def with_answers(plan: Plan, lesson: Lesson, course: Activity, free: list[str], most: int) -> tuple[Plan, Lesson]:
    """A platform for each question, and behind it one for each of three answers; the lesson with these. Short answers, which
    are read at a glance, come before sentences."""
    track = next((one for one in zones_in(plan.world) if any(x.id == course.things[0] for x in one.things)), None)
    asked = [one for one in map(of_three, lesson.questions) if one is not None and one.id in free]
    brief = [one for one in asked if max(map(len, one.choices)) <= BRIEF]
    asked = (brief if len(brief) >= FEWEST else asked)[:most]
    if track is None or len(asked) < FEWEST:
        return plan, lesson
    labels = tuple(chain.from_iterable((one.prompt[:LONGEST_WORDS], *one.choices) for one in asked))
    jumped = Thing(
        id=course.things[0], noun=PLATFORM, count=len(labels) + 1, names=(*labels, END), texts=(*labels, END)
    )

    def change(zone: Zone) -> Zone:
        if zone.id != track.id:
            return zone
        others = tuple(one for one in zone.things if one.id not in course.things)
        return zone.model_copy(update={"things": (jumped, *others), "order": Order.GRID})

    plan = plan.model_copy(update={"world": with_zones(plan.world, change)})
    by_id = {one.id: one for one in asked}
    lesson = lesson.model_copy(update={"questions": tuple(by_id.get(one.id, one) for one in lesson.questions)})
    course = course.model_copy(update={"title": "Jump on the right answers"})
    return asking(plan, course, [*by_id], (jumped.id,)), lesson


def of_three(question: Question) -> ChoiceQuestion | None:
    """With as many answers as stand in a row; none where there are fewer, or one is too long to stand on a platform."""
    if not isinstance(question, ChoiceQuestion | NumberQuestion):
        return None
    made = with_buttons(question, 0)
    right = made.choices[made.answer]
    wrong = [one for one in made.choices if one != right][: ANSWERS - 1]
    if len(wrong) < ANSWERS - 1 or max(map(len, (right, *wrong))) > LONGEST_ANSWER:
        return None
    kept = [right, *wrong]
    random.Random(made.prompt).shuffle(kept)  # noqa: S311 - the same order each time on purpose
    return made.model_copy(update={"choices": tuple(kept), "answer": kept.index(right)})


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
