"""What an activity asks that the words leave open: locks ask about the lesson, or for a code that is hidden nearby; a team
is asked what the lesson asks."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from worlds.lesson.lesson import MAX_QUESTIONS, Lesson, LessonSource, NumberQuestion, SourceKind
from worlds.notice import Notice
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Place, PlaceKind, Plan, Thing, Zone
from worlds.plan.tree import free_id, things_in, with_zones, zones_in
from worlds.reading.doing.make import with_doing, with_stops
from worlds.reading.doing.unmet import unmet
from worlds.reading.doing.wish import Doing, Wish
from worlds.teaching.courses import with_courses_asked
from worlds.teaching.crossings import with_bridges
from worlds.teaching.lessons import Taught
from worlds.teaching.pairs import with_own_pairs
from worlds.teaching.quiz_wish import with_quiz_as_wished
from worlds.teaching.stations import asks, with_guide, with_lesson, without_quiz
from worlds.teaching.stop_questions import asks_pairs
from worlds.teaching.stops import groups_known, is_own, with_stops_asked, with_stops_locked
from worlds.teaching.topic_play import with_topic_play
from worlds.teaching.widening import told_for, widened

PER_LOCK: Final = 4
"""Questions."""
BOARD: Final = "info board"
LOCKED: Final = "Read the boards in each room. Answer at the door, and it opens."
CODE_PROMPT: Final = "What is the code? Look around in this room."
CODES: Final = LessonSource(kind=SourceKind.RULE, name="codes")
MAZE: Final = re.compile(r"\b(?:maze|labyrinth)\b", re.I)
FEWEST_ROOMS, MOST_ROOMS = 3, 6
"""Of a maze."""
NO_FORKS: Final = "ways do not fork by an answer."
DIGITS: Final = "123456789"
OF_WORDS: Final = ("code-", "said-")
"""Ids of questions that an activity of the words brings along."""
ALONE: Final = (
    "Nothing is taught here, so there is nothing that a team could answer together. Say what the quiz is about."
)


def with_taught(plan: Plan, doing: Doing, taught: Taught) -> tuple[Plan, Lesson, tuple[Notice, ...]]:
    """The plan with what the words want done, and with all that its lesson needs; the lesson with what is asked there. Who
    asks for locks is asked about the lesson at these, and nowhere else."""
    lesson = taught.lesson
    groups = groups_known(lesson)
    plan = with_stops(plan, doing)
    if doing.wants(Mechanic.ESCAPE) or doing.wants(Mechanic.LOCK) or any(map(is_waiting, plan.activities)):
        done = with_doing(plan, doing, groups)
        count = per_lock(doing, lesson)
        made, asked = with_escape(*with_stops_locked(done.plan, doing, lesson), count)
        made = with_guide(made, asked, LOCKED) if asked.facts else made
    else:
        plan, lesson = with_stops_asked(plan, doing, lesson)
        own = tuple(one for one in lesson.questions if not one.id.startswith(OF_WORDS))
        said = with_doing(plan, doing).plan.activities if doing.wants(Mechanic.TALK) else plan.activities
        made, asked = with_lesson(
            plan,
            lesson.model_copy(update={"questions": own}),
            taught.boards,
            is_lesson=taught.is_lesson and doing.stops is None,
            words=None if doing.wishes or doing.stops else doing.text,
            talking={thing for one in said if one.mechanic is Mechanic.TALK for thing in one.things},
        )
        done = with_doing(made, doing, groups)
        made = done.plan
    known = {one.id for one in asked.questions}
    given = {one.id: one for one in lesson.questions}  # which a teacher may have edited
    more = tuple(given.get(one.id, one) for one in done.questions if one.id not in known)
    asked = asked.model_copy(update={"questions": (*asked.questions, *more)[:MAX_QUESTIONS]})
    made, asked = with_courses_asked(made, doing, asked)
    made = with_own_pairs(made, doing, asked)
    if taught.boards != 0:
        made, asked = with_topic_play(made, asked, doing.text)
    made, remarks = with_team(with_bridges(made) if asked.questions else made, asked)
    made, asked = with_quiz_as_wished(made, asked, doing.text)
    told = (*done.notices, *remarks)
    mechanics = {one.mechanic for one in made.activities} | ({Mechanic.MATCH} if asks_pairs(asked) else set())
    return made, asked, (*told, *unmet(doing.text, mechanics, told))


def per_lock(doing: Doing, lesson: Lesson) -> int:
    """Questions of each: as many as are said; of the teacher's own that are asked at doors, an equal share."""
    said = next((one.count for one in doing.wishes if one.mechanic is Mechanic.LOCK and one.count), PER_LOCK)
    doors = next((one.count for one in doing.wishes if one.mechanic is Mechanic.ESCAPE and one.goals and one.count), 0)
    own = len([one for one in lesson.questions if is_own(one)])
    return max(1, own // doors) if doors and own else said


def with_maze(doing: Doing, lesson: Lesson) -> Doing:
    """A maze in which something is asked is made of rooms in a row: its doors open for right answers."""
    found = MAZE.search(doing.text)
    if (
        found is None
        or doing.wants(Mechanic.ESCAPE)
        or doing.wants(Mechanic.LOCK)
        or len(lesson.questions) < FEWEST_ROOMS
    ):
        return doing
    name = found[0].lower()
    count = min(len(lesson.questions), MOST_ROOMS)
    wish = Wish(Mechanic.ESCAPE, things=(name,), count=count)
    told = Notice(
        "not_played",
        f"The {name} is made of {count + 1} rooms in a row, whose doors open for right answers: {NO_FORKS}",
    )
    kept = tuple(one for one in doing.notices if "fork" not in one.detail)
    return replace(doing, wishes=(*doing.wishes, wish), notices=(*kept, told))


def with_escape(plan: Plan, lesson: Lesson, count: int = PER_LOCK) -> tuple[Plan, Lesson]:
    """Each lock that asks nothing yet gets `count` questions of the lesson, whose boards stand before it; where there are
    too few, a code of three digits, which is written on a sign there. What no lock asks, a quiz board does, if there is
    one."""
    locks = [one for one in plan.activities if is_waiting(one)]
    if not locks:
        return plan, lesson
    wider = widened(lesson, count * len(locks))
    taken = {name for one in plan.activities for name in one.questions}
    free = [one for one in wider.questions if one.id not in taken and not one.id.startswith(OF_WORDS)]
    free.sort(key=lambda one: not is_own(one))
    asked = free[: count * len(locks)]
    if len(asked) < len(locks):
        return with_codes(plan, lesson, locks)
    shares = [asked[at * len(asked) // len(locks) : (at + 1) * len(asked) // len(locks)] for at in range(len(locks))]
    for lock, share in zip(locks, shares, strict=True):
        plan = with_questions(plan, lock, tuple(one.id for one in share))
        texts = dict.fromkeys(text for one in share if (text := told_for(one, wider)))
        for number, text in enumerate(texts, start=1):
            plan = with_thing_before(plan, lock, f"{lock.id}-board-{number}", BOARD, text)
    if len(free) > len(asked) and any(map(asks, things_in(plan.world))):
        return plan, wider
    kept = tuple(one for one in wider.questions if one in asked or one.id in taken)
    return without_quiz(plan), wider.model_copy(update={"questions": kept})


def is_waiting(activity: Activity) -> bool:
    """For what it shall ask."""
    is_lock = activity.mechanic is Mechanic.LOCK and bool(activity.goals)
    return is_lock and not activity.questions and not activity.needs


def with_codes(plan: Plan, lesson: Lesson, locks: Sequence[Activity]) -> tuple[Plan, Lesson]:
    questions = {one.id: one for one in lesson.questions}
    for lock in locks:
        rng = random.Random(lock.id)  # noqa: S311 - the same code each time on purpose
        made = NumberQuestion(
            kind="number",
            id=f"code-{lock.id}",
            prompt=CODE_PROMPT,
            answer=float("".join(rng.sample(DIGITS, 3))),
            source=CODES,
        )
        one = questions.setdefault(made.id, made)
        digits = f"{one.answer:.0f}" if isinstance(one, NumberQuestion) else ""
        plan = with_questions(plan, lock, (one.id,))
        plan = with_thing_before(plan, lock, f"{lock.id}-sign", "sign", f"The code is {' '.join(digits)}")
    return plan, lesson.model_copy(update={"questions": tuple(questions.values())[:MAX_QUESTIONS]})


def with_questions(plan: Plan, activity: Activity, questions: tuple[str, ...]) -> Plan:
    changed = tuple(
        one.model_copy(update={"questions": questions}) if one.id == activity.id else one for one in plan.activities
    )
    return plan.model_copy(update={"activities": changed})


def with_thing_before(plan: Plan, lock: Activity, name: str, noun: str, text: str) -> Plan:
    """In the room before the one that it locks; of a door, where that stands."""
    thing = Thing(id=free_id(plan, name), noun=noun, texts=(text,), places=(Place(kind=PlaceKind.WALL),))
    home = zone_before(plan.world, lock.goals[0])
    if home is plan.world:
        thing = thing.model_copy(update={"places": ()})
    added = with_zones(
        plan.world, lambda one: one.model_copy(update={"things": (*one.things, thing)}) if one.id == home.id else one
    )
    return plan.model_copy(update={"world": added})


def zone_before(world: Zone, locked: str) -> Zone:
    """The zone from which one comes to the locked room or the locked door."""
    for zone in zones_in(world):
        ids = [one.id for one in zone.zones]
        if locked in ids:
            at = ids.index(locked)
            return zone.zones[at - 1] if at else zone if zone.id == world.id else world
        if any(one.id == locked for one in zone.things):
            return zone
    return world


def with_team(plan: Plan, lesson: Lesson) -> tuple[Plan, tuple[Notice, ...]]:
    """A team is asked all that no other activity asks; where that is nothing, there is no team."""
    taken = {name for one in plan.activities for name in one.questions}
    free = tuple(one.id for one in lesson.questions if one.id not in taken)
    waiting = [one for one in plan.activities if one.mechanic is Mechanic.TEAM and not one.questions]
    if not waiting:
        return plan, ()
    if free:
        return with_questions(plan, waiting[0], free), ()
    left = tuple(one for one in plan.activities if one not in waiting)
    return plan.model_copy(update={"activities": left}), (Notice("activity_left_out", ALONE),)
