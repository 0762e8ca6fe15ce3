"""What is taught and asked at the stops that the words list: of the lesson what speaks of each, else what the words say of
it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.lesson.lesson import (
    MAX_QUESTIONS,
    ChoiceQuestion,
    Lesson,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    SourceKind,
    TrueFalseQuestion,
)
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Place, PlaceKind, Plan, Thing, Zone, ZoneKind
from worlds.plan.tree import with_zones, zones_in
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.stopping import STOP
from worlds.reading.doing.wish import Doing
from worlds.teaching.stations import with_quiz
from worlds.teaching.stop_questions import OF_GROUP, made_of, with_groups
from worlds.teaching.telling import nearest, words_in
from worlds.teaching.widening import told_for, widened
from worlds.topics.lesson import pack_stations

ONE_QUESTION: Final = re.compile(r"\b(?:an?|one|1|single)\s+question\b", re.I)
USUAL: Final = 2
YEAR: Final = 3
"""Digits of a number that says what a text is about."""
MOST_FACTS: Final = 2
"""Questions and facts at one stop."""
QUIZ_BOARD, BOARD = "quiz board", "info board"


def titled(doing: Doing, lesson: Lesson) -> Doing:
    """Stops that are only counted get their names from the topic: a list of it that has as many, else its stations."""
    stops = doing.stops
    if stops is None or stops.stops:
        return doing
    lists = [*lists_of(lesson)]
    names = next((some for some in lists if len(some) == stops.count), None)
    if names is None and lists and len(lists[-1]) > stops.count:
        names = lists[-1][: stops.count]
    numbered = [f"{stops.noun.capitalize()} {at}" for at in range(1, stops.count + 1)]
    named = tuple(Stop(name) for name in names or numbered)
    return replace(doing, stops=replace(stops, stops=named, is_numbered=names is None))


def lists_of(lesson: Lesson) -> Iterator[tuple[str, ...]]:
    stations = pack_stations(lesson)
    for one in stations:
        yield from (tuple(some) for some in (one.order or (), one.match or (), one.sort or ()))
        yield tuple(chain.from_iterable((one.sort or {}).values()))
    yield tuple(one.title for one in stations)  # the last


def groups_known(lesson: Lesson) -> dict[str, tuple[str, ...]]:
    """What its topic sorts into which group."""
    sorts = [one.sort for one in pack_stations(lesson) if one.sort]
    return {name: tuple(items) for some in sorts for name, items in some.items()}


def with_stops_asked(plan: Plan, doing: Doing, lesson: Lesson) -> tuple[Plan, Lesson]:
    """The plan with boards and a quiz at each stop; the lesson with what is asked there. Of its topic nothing else is asked,
    if there is something to ask at each stop."""
    stops = doing.stops
    if stops is None or not any(one.id == f"{STOP}-1" for one in zones_in(plan.world)):
        return plan, lesson
    most = 1 if ONE_QUESTION.search(doing.text) else USUAL
    lesson = lesson if doing.is_given else asked_once(lesson, stops)
    wider = (
        lesson if doing.is_given else with_groups(widened(lesson, 2 * len(stops.stops) + len(lesson.questions)), stops)
    )
    asked = filled(asked_at(stops, wider, most), wider, most) if doing.is_given else asked_at(stops, wider, most)
    made = tuple(question for some in asked for question in some)
    known = {one.id for one in lesson.questions}
    told: set[str] = set()
    facts = facts_at(stops, lesson)
    for number, some in enumerate(asked, start=1):
        of_questions = [text for one in some if (text := told_for(one, wider))]
        texts = [one for one in dict.fromkeys((*of_questions, *facts.get(f"{STOP}-{number}", ()))) if one not in told]
        told.update(texts)
        plan = with_quiz_at(plan, number, stops.stops[number - 1], some, texts[: MOST_FACTS + 1])
    is_whole = all(asked)
    kept = tuple(one for one in lesson.questions if not is_whole or is_own(one) or one in made)
    fresh = tuple(one for one in made if one.id not in known)
    facts_used = {one.fact for one in fresh} - {one.id for one in lesson.facts}
    more = tuple(one for one in wider.facts if one.id in facts_used)
    update = {"questions": (*kept, *fresh)[:MAX_QUESTIONS], "facts": (*lesson.facts, *more)}
    return plan, lesson.model_copy(update=update)


def asked_once(lesson: Lesson, stops: Stops) -> Lesson:
    """`Chest 1 opposite of left?` of her questions is the one that the first chest asks."""
    there = tuple(one.asks[0].lower() for one in stops.stops if one.asks)
    kept = tuple(one for one in lesson.questions if not (there and one.prompt.lower().endswith(there)))
    return lesson.model_copy(update={"questions": kept})


def with_stops_locked(plan: Plan, doing: Doing, lesson: Lesson) -> tuple[Plan, Lesson]:
    """Who leaves a room of an escape room is asked what it is about; a room that nothing speaks of is left to the others."""
    stops = doing.stops
    if stops is None or not any(one.id == f"{STOP}-1" for one in zones_in(plan.world)):
        return plan, lesson
    most = 1 if ONE_QUESTION.search(doing.text) else USUAL
    wider = lesson if doing.is_given else widened(lesson, most * len(stops.stops) * 2)
    asked = filled(asked_at(stops, wider, most), wider, most) if doing.is_given else asked_at(stops, wider, most)
    locks = [one for one in plan.activities if one.mechanic is Mechanic.LOCK and not one.questions]
    used = {question.id: question for some in asked for question in some}
    for number, (lock, some) in enumerate(zip(locks, asked, strict=False), start=1):
        if some:
            questions = tuple(one.id for one in some)
            changed = lock.model_copy(
                update={
                    "questions": questions,
                    "title": f"Door out of: {stops.stops[number - 1].title}"[:LONGEST_WORDS],
                }
            )
            activities = tuple(changed if one.id == lock.id else one for one in plan.activities)
            plan = plan.model_copy(update={"activities": activities})
            told = dict.fromkeys(text for one in some if (text := told_for(one, wider)))
            plan = with_quiz_at(plan, number, stops.stops[number - 1], (), [*told])
    known = {one.id for one in wider.questions}
    fresh = tuple(one for key, one in used.items() if key not in known)
    is_whole = all(asked)
    kept = [one for one in wider.questions if one.id in used or not is_whole or is_own(one)]
    if is_whole and any(one.id not in used for one in kept):
        plan = with_quiz(plan)
    return plan, wider.model_copy(update={"questions": (*fresh, *kept)[:MAX_QUESTIONS]})


def is_own(question: Question) -> bool:
    return question.source.kind is not SourceKind.TOPIC


def asked_at(stops: Stops, lesson: Lesson, most: int) -> list[list[Question]]:
    """Of each stop: of the teacher's own questions and those of her text what speaks of it; else what the words say of the
    stop; else the topic's."""
    if stops.is_numbered:
        return evenly([one for one in lesson.questions if told_for(one, lesson) or is_own(one)], len(stops.stops), most)
    about = about_of(stops)
    own = [one for one in lesson.questions if is_own(one)]
    others = [one for one in lesson.questions if not is_own(one)]
    of_groups = {one.id: one for one in others if one.id.startswith(OF_GROUP)}
    others = [one for one in others if one.id not in of_groups]
    by_own, by_topic = questions_at(about, own, lesson, most), questions_at(about, others, lesson, most)
    grouped = {f"{STOP}-{name.removeprefix(OF_GROUP)}": [one] for name, one in of_groups.items()}
    made = made_of(stops)
    return [by_own.get(key) or made.get(key, [])[:most] or by_topic.get(key) or grouped.get(key) or [] for key in about]


def filled(asked: list[list[Question]], lesson: Lesson, most: int) -> list[list[Question]]:
    """None of a lesson that is given as data is left out while there is room for it."""
    taken = {one.id for some in asked for one in some}
    left = [one for one in lesson.questions if one.id not in taken]
    return [[*some, *(left.pop(0) for _ in range(min(len(left), max(0, most - len(some)))))] for some in asked]


def evenly(questions: Sequence[Question], count: int, most: int) -> list[list[Question]]:
    """In their order, as many at each as there are for all."""
    each = max(1, min(most, len(questions) // count))
    return [[*questions[at * each : (at + 1) * each]] for at in range(count)]


def about_of(stops: Stops) -> dict[str, frozenset[str]]:
    """What each stop is about, without words that all of them have."""
    words = [
        frozenset(word for word in words_in(f"{one.title} {one.says}") if not (word.isdigit() and len(word) < YEAR))
        for one in stops.stops
    ]
    shared = frozenset.intersection(*words) if words else frozenset()
    return {f"{STOP}-{at}": some - shared - words_in(stops.noun) for at, some in enumerate(words, start=1)}


def questions_at(
    about: Mapping[str, frozenset[str]], questions: Sequence[Question], lesson: Lesson, most: int
) -> dict[str, list[Question]]:
    by_id = {one.id: one for one in questions}
    texts = {one.id: f"{one.prompt} {answer_of(one)} {told_for(one, lesson) or ''}" for one in questions}
    return {key: [by_id[name] for name in names] for key, names in nearest(about, texts, most).items()}


def answer_of(question: Question) -> str:
    match question:
        case ChoiceQuestion():
            return question.choices[question.answer]
        case OrderQuestion():
            return " ".join(question.items)
        case MatchQuestion() | SortQuestion():
            return " ".join(f"{one.left} {one.right}" for one in question.pairs)
        case NumberQuestion() | TrueFalseQuestion():
            return ""


def facts_at(stops: Stops, lesson: Lesson) -> dict[str, list[str]]:
    says = {one.id: one.says for one in lesson.facts}
    if stops.is_numbered:
        return {}
    shares = nearest(about_of(stops), says, MOST_FACTS)
    return {key: [says[name][:LONGEST_WORDS] for name in names] for key, names in shares.items()}


def with_quiz_at(plan: Plan, number: int, stop: Stop, questions: Sequence[Question], texts: Sequence[str]) -> Plan:
    name = f"{STOP}-{number}"
    zone = next(one for one in zones_in(plan.world) if one.id == name)
    at_wall = (Place(kind=PlaceKind.WALL if zone.kind is ZoneKind.ROOM else PlaceKind.BACK),)
    shown = {text for one in zone.things for text in one.texts}
    boards = tuple(
        Thing(id=f"{name}-fact-{at}", noun=BOARD, texts=(text,), places=at_wall)
        for at, text in enumerate(texts, start=1)
        if text not in shown
    )
    quiz = (Thing(id=f"{name}-quiz", noun=QUIZ_BOARD, places=at_wall),) if questions else ()

    def change(one: Zone) -> Zone:
        return one.model_copy(update={"things": (*one.things, *boards, *quiz)}) if one.id == name else one

    asks = Activity(
        id=f"{name}-asks",
        mechanic=Mechanic.QUIZ,
        title=f"{number} {stop.heading}"[:LONGEST_WORDS],
        things=tuple(one.id for one in quiz),
        questions=tuple(one.id for one in questions),
    )
    activities = (*plan.activities, asks) if questions else plan.activities
    return plan.model_copy(update={"world": with_zones(plan.world, change), "activities": activities})
