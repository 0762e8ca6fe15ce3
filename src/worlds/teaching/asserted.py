"""Whether a model's lesson is taught: here alone it is decided.

A model that weighs what the rules found (it says what of it is kept) is believed: what is kept or quoted stays hers or the
pack's, and what it asserts itself is marked. A lesson given as data and `settings.questions` stay whatever it says;
where she wants nothing taught, nothing is. A model that does not weigh them is heard where they found nothing to ask, a pack
that is only guessed, or one of which hardly a question speaks of the subject.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from worlds.language_model.proposal import Proposal
from worlds.language_model.quoted import Spoken, answers_of, is_quoted, spoken_in, states
from worlds.lesson.lesson import MAX_QUESTIONS, Lesson, Question, SourceKind
from worlds.notice import Notice
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Plan, Thing, Zone, door_of
from worlds.plan.resolved import resolution_of
from worlds.plan.shapes import needed
from worlds.plan.tree import with_things, with_zones
from worlds.reading.doing.wish import Doing
from worlds.request import DesignRequest
from worlds.teaching.lessons import SUBJECT, Taught
from worlds.teaching.own_questions import Lifted, lift_questions
from worlds.teaching.topics import NOTHING_TAUGHT, is_of_a_lesson
from worlds.teaching.wish import wish_of

UNSURE: Final = frozenset({"no_topic", "topic_is_broader", "topic_taken"})
"""Notices of a lesson that is not clearly of the subject."""
OF_A_PACK: Final = UNSURE | {"grades_taken", "lesson_plan"}
"""Notices that say nothing of a model's lesson."""
OF_THE_RULES: Final = OF_A_PACK | {"answers_missing", "first_answer_taken", "nothing_to_ask", "question_left_out"}
"""Notices that say nothing of a lesson that a model chose of what the rules found."""
HER_OWN: Final = (SourceKind.TEACHER, SourceKind.SETTINGS)
OF_PLACES: Final = frozenset({"cannot_hold", "contradiction", "wish_not_granted"})
ON_BOARDS: Final = (Mechanic.CARD, Mechanic.QUIZ, Mechanic.TEAM, Mechanic.VOTE)
MOST_NAMED: Final = 8
ASKING: Final = (Mechanic.LABEL, Mechanic.MATCH, Mechanic.ORDER, Mechanic.QUIZ, Mechanic.SORT)
"""Nothing is left of these without a question. A lock and a team are given others, all else is done without."""
EQUIPMENT: Final = frozenset(
    {
        *("ballot_box", "card_on_stand", "checkpoint", "info_board", "keypad", "lever", "push_button", "quiz_board"),
        *("quiz_station", "sorting_bin", "switch"),
    }
)
"""Things of the catalogue that stand there only for something to be done with them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the rules find of words that a model reads, too."""

    whole: str
    """The description."""
    request: DesignRequest
    """Without the words that ask for something to do."""
    doing: Doing
    lifted: Lifted
    """Her own questions, which the request has not any more."""
    taught: Taught


def taught_with(found: Found, proposal: Proposal) -> Taught:
    """What the world teaches, if a model proposes this."""
    request, taught, asserted = found.request, found.taught, proposal.lesson
    if proposal.weighs_found and asserted.questions and may_weigh(request):
        return weighed(asserted, found, proposal.untaught)
    if not asserted.questions or not is_open(request, taught):
        return taught
    wish = wish_of(request, lift_questions(request.description, found.lifted))
    bound = {name for one in proposal.plan.activities for name in one.questions}
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


def may_weigh(request: DesignRequest) -> bool:
    """Whether a model may choose among what the rules found."""
    return request.lesson is None and not NOTHING_TAUGHT.search(request.description)


def weighed(asserted: Lesson, found: Found, notices: tuple[Notice, ...]) -> Taught:
    """What the model keeps of it and adds; the settings' questions always."""
    taught = found.taught
    there = {one.id for one in asserted.questions}
    given = tuple(
        one for one in taught.lesson.questions if one.source.kind is SourceKind.SETTINGS and one.id not in there
    )
    lesson = asserted.model_copy(
        update={
            "subject": taught.lesson.subject or (asserted.title[:SUBJECT] if asserted.title else None),
            "questions": (*given, *asserted.questions)[:MAX_QUESTIONS],
        }
    )
    told = (one for one in taught.notices if one.code not in OF_THE_RULES)
    whole = spoken_in(found.whole)
    left = [one.prompt for one in taught.lesson.questions if is_lost(one, lesson, whole)]
    words = f"Not asked of your words: {'; '.join(left[:MOST_NAMED])}"
    lost = (Notice("question_left_out", words),) if left else ()
    return replace(
        taught, lesson=lesson, words=frozenset(), notices=(*told, *notices, *lost), is_alone=False, boards=None
    )


def is_lost(question: Question, lesson: Lesson, whole: Spoken) -> bool:
    """A question in her own words whose answer nothing asks for."""
    asked = spoken_in(" ".join(said for one in lesson.questions for said in (one.prompt, *answers_of(one))))
    is_hers = question.source.kind is SourceKind.TEACHER and is_quoted(question.prompt, whole)
    is_asked = any(states(spoken_in(one.prompt), question.prompt) for one in lesson.questions)
    right = [*answers_of(question)] or [question.prompt]
    return is_hers and not is_asked and not all(states(asked, one) for one in right)


def is_open(request: DesignRequest, taught: Taught) -> bool:
    """Whether a model is heard."""
    if request.lesson is not None or NOTHING_TAUGHT.search(request.description):
        return False
    if any(one.source.kind in HER_OWN for one in taught.lesson.questions):
        return False
    return not taught.lesson.questions or any(one.code in UNSURE for one in taught.notices)


def asking(plan: Plan, lesson: Lesson, asserted: Lesson) -> tuple[Plan, tuple[Notice, ...]]:
    """The model's plan, whose activities ask what is asked there: its own questions that are taught. What is nothing without
    one is left out, and what stood there for it. No door stays shut for good."""
    known = {one.id for one in same(asserted, lesson)}
    asked = [bound_to(one, known) for one in plan.activities]
    kept = tuple(one for one in asked if one is not None)
    left = [one.title or one.mechanic for one, now in zip(plan.activities, asked, strict=True) if now is None]
    opened = {goal for one in kept if one.mechanic in (Mechanic.LOCK, Mechanic.KEY) for goal in one.goals}
    world = with_zones(plan.world, lambda zone: shut(zone, opened))
    words = f"Left out, for what is asked there could not be asked: {'; '.join(left)}."
    notices = (Notice("activity_left_out", words),) if left else ()
    titles = {thing: one.title for one in kept if one.mechanic in ON_BOARDS and one.title for thing in one.things}
    idle = things_of(plan.activities) - things_of(kept)
    world = with_things(world, lambda one: None if one.id in idle and is_equipment(one, plan) else headed(one, titles))
    return plan.model_copy(update={"world": world, "activities": kept, "shapes": needed(plan.shapes)}), notices


def things_of(activities: Iterable[Activity]) -> set[str]:
    return {name for one in activities for name in (*one.things, *one.goals)}


def is_equipment(thing: Thing, plan: Plan) -> bool:
    return resolution_of(thing, plan.shapes).thing in EQUIPMENT


def of_her_words(notices: Iterable[Notice], whole: str) -> tuple[Notice, ...]:
    """Without those of places that the model chose: where she named none, none is missing."""
    words = spoken_in(whole)
    return tuple(one for one in notices if one.code not in OF_PLACES or states(words, one.detail.split(":")[0], 0))


def headed(thing: Thing, titles: Mapping[str, str]) -> Thing:
    """A board says what it is about, if it says nothing yet."""
    is_named = bool(thing.texts) or thing.id not in titles
    return thing if is_named else thing.model_copy(update={"texts": (titles[thing.id],)})


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
    if activity.questions and not questions and activity.mechanic in ASKING:
        return None
    return activity.model_copy(update={"questions": questions})


def shut(zone: Zone, opened: set[str]) -> Zone:
    """Locked, if something opens it."""
    is_opened = not opened.isdisjoint((zone.id, door_of(zone.id)))
    return zone.model_copy(update={"is_locked": zone.is_locked and is_opened})
