"""No quiz where the words want none, and a short one where they want no long one. What activities ask stays."""

import re
from typing import Final

from worlds.lesson.lesson import Lesson, SourceKind
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Plan
from worlds.plan.tree import with_things
from worlds.teaching.stations import without_quiz

NO_QUIZ: Final = re.compile(
    r"\b(?:no|without|not an?|don['’]?t want|do not want|instead of|rather than)\s+(?:an?\s+|any\s+)?"
    r"(?P<how>(?:[a-z]{3,10}\s){0,2})"
    r"(?:quiz(?:zes)?|tests?|exams?)\b(?P<more>\s+with\b)?",
    re.I,
)
LENGTH: Final = re.compile(r"\b(?:long|big|huge|lengthy|endless|extra|second)\b", re.I)
QUESTIONS: Final = re.compile(r"\b(?:questions?|asked|asks?\b(?!\s*[:,]?\s*[\"“]))", re.I)
"""Not what somebody asks in her own words: `Socrates asks \"Are you sure?\"`"""
QUIZ_LINE: Final = re.compile(r" Then answer the quiz(?: at the end)?\.")
SHORT: Final = 3
"""Questions of a short quiz."""


def with_quiz_as_wished(plan: Plan, lesson: Lesson, text: str) -> tuple[Plan, Lesson]:
    found = NO_QUIZ.search(text)
    if found is None:
        return plan, lesson
    is_short = LENGTH.search(found["how"]) is not None or found["more"] is not None
    if not is_short and not QUESTIONS.search(text):
        plan = without_quizzes(plan)
    bound = {name for one in plan.activities for name in one.questions}
    own = [one.id for one in lesson.questions if one.source.kind is not SourceKind.TOPIC]
    free = [one.id for one in lesson.questions if one.id not in bound and one.id not in own]
    left = {*bound, *own, *(free[:SHORT] if is_short else ())}
    kept = tuple(one for one in lesson.questions if one.id in left)
    plan = plan if any(one.id not in bound for one in kept) else without_word_of_it(without_quiz(plan))
    return plan, lesson.model_copy(update={"questions": kept})


def without_word_of_it(plan: Plan) -> Plan:
    """The guide sends nobody to a quiz that is not there."""
    activities = tuple(
        one.model_copy(update={"lines": tuple(QUIZ_LINE.sub("", line) for line in one.lines)})
        for one in plan.activities
    )
    return plan.model_copy(update={"activities": activities})


def without_quizzes(plan: Plan) -> Plan:
    """Not at the stops either."""
    quizzes = [one for one in plan.activities if one.mechanic is Mechanic.QUIZ]
    boards = {name for one in quizzes for name in one.things}
    activities = tuple(one for one in plan.activities if one not in quizzes)
    world = with_things(plan.world, lambda one: None if one.id in boards else one)
    return plan.model_copy(update={"world": world, "activities": activities})
