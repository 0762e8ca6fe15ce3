"""Whether a model's lesson is taught: here alone it is decided.

What a teacher gives as data, her own questions, `settings.questions`, her text, what is computed, and a topic pack that is
clearly of the subject come before a model. It is heard where there is none of these: nothing to ask, a pack that is only
guessed, or one of which hardly a question speaks of the subject. Where she wants nothing taught, nothing is.
"""

from collections.abc import Iterator
from typing import Final

from worlds.language_model.proposal import Proposal
from worlds.lesson.lesson import Lesson, Question, SourceKind
from worlds.notice import Notice
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Plan, Zone, door_of
from worlds.plan.tree import with_zones
from worlds.request import DesignRequest
from worlds.teaching.lessons import SUBJECT, Taught, taught_by
from worlds.teaching.own_questions import Lifted, lift_questions
from worlds.teaching.pasted import Pasted
from worlds.teaching.topics import NOTHING_TAUGHT, is_of_a_lesson
from worlds.teaching.wish import wish_of

UNSURE: Final = frozenset({"no_topic", "topic_is_broader", "topic_taken"})
"""Notices of a lesson that is not clearly of the subject."""
OF_A_PACK: Final = UNSURE | {"grades_taken", "lesson_plan"}
"""Notices that say nothing of a model's lesson."""
HER_OWN: Final = (SourceKind.TEACHER, SourceKind.SETTINGS)
FILLED: Final = (Mechanic.LOCK, Mechanic.TEAM)
"""These are given other questions where they have none."""


def taught_with(request: DesignRequest, proposal: Proposal, lifted: Lifted, pasted: Pasted | None) -> Taught:
    """What the world of this request teaches, if a model proposes this. `lifted`, `pasted`: her own questions, and
    her lesson plan or notes, that the description has not any more."""
    asserted, plan = proposal.lesson, proposal.plan
    taught = taught_by(request, lifted, pasted)
    if not asserted.questions or not is_open(request, taught):
        return taught
    wish = wish_of(request, lift_questions(request.description, lifted))
    bound = {name for one in plan.activities for name in one.questions}
    free = wish.asked(tuple(one for one in asserted.questions if one.id not in bound))
    chosen = tuple(one for one in asserted.questions if one.id in bound or one in free)
    about = taught.lesson.subject or request.subject or asserted.title
    lesson = asserted.model_copy(
        update={
            "subject": about[:SUBJECT] if about else None,
            "band": wish.band or asserted.band,
            "questions": chosen,
        }
    )
    notices = (*(one for one in taught.notices if one.code not in OF_A_PACK), *proposal.untaught)
    return Taught(lesson, taught.rest, taught.taken, notices=notices, is_lesson=is_of_a_lesson(request.description))


def is_open(request: DesignRequest, taught: Taught) -> bool:
    """Whether a model is heard."""
    if request.lesson is not None or NOTHING_TAUGHT.search(request.description):
        return False
    if any(one.source.kind in HER_OWN for one in taught.lesson.questions):
        return False
    return not taught.lesson.questions or any(one.code in UNSURE for one in taught.notices)


def asking(plan: Plan, lesson: Lesson, asserted: Lesson) -> tuple[Plan, tuple[Notice, ...]]:
    """The model's plan, whose activities ask what is asked there: its own questions that are taught. What has none left is
    left out, but for a lock and a team, which are given others. No door stays shut for good."""
    known = {one.id for one in same(asserted, lesson)}
    asked = [bound_to(one, known) for one in plan.activities]
    kept = tuple(one for one in asked if one is not None)
    left = [one.id for one, now in zip(plan.activities, asked, strict=True) if now is None]
    opened = {goal for one in kept if one.mechanic in (Mechanic.LOCK, Mechanic.KEY) for goal in one.goals}
    world = with_zones(plan.world, lambda zone: shut(zone, opened))
    words = f"The model proposed activities that ask what is not asked here: {', '.join(left)}."
    notices = (Notice("activity_left_out", words),) if left else ()
    return plan.model_copy(update={"world": world, "activities": kept}), notices


def same(asserted: Lesson, lesson: Lesson) -> Iterator[Question]:
    """The model's questions that the lesson has, whoever has read them."""
    there = {one.id: one for one in lesson.questions}
    for one in asserted.questions:
        found = there.get(one.id)
        if found is not None and found.model_copy(update={"source": one.source}) == one:
            yield one


def bound_to(activity: Activity, known: set[str]) -> Activity | None:
    """None: it asks nothing any more."""
    questions = tuple(one for one in activity.questions if one in known)
    if activity.questions and not questions and activity.mechanic not in FILLED:
        return None
    return activity.model_copy(update={"questions": questions})


def shut(zone: Zone, opened: set[str]) -> Zone:
    """Locked, if something opens it."""
    is_opened = not opened.isdisjoint((zone.id, door_of(zone.id)))
    return zone.model_copy(update={"is_locked": zone.is_locked and is_opened})
