"""A lesson becomes places of a plan: stations along a trail, or a corner with boards in the world that the words say."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.extraction.words import is_content, words_of
from worlds.lesson.lesson import MAX_QUESTIONS, Lesson, LessonFact, OrderQuestion, Question, SourceKind
from worlds.lexicon.plurals import singular
from worlds.plan.activity import MAX_LINES, Activity, Mechanic
from worlds.plan.plan import SPAWN, Order, Place, PlaceKind, Plan, Thing, Zone, ZoneKind
from worlds.plan.tree import free_id, things_in, with_things, zones_in
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve
from worlds.sizes import SizeWord
from worlds.teaching.setting import Scene, setting_of, title_of
from worlds.teaching.station_play import Doing, doing_at
from worlds.teaching.station_title import names_of
from worlds.teaching.telling import same_words, texts_in, with_tellers
from worlds.teaching.widening import term_told_for, told_for
from worlds.topics.lesson import pack_of, pack_stations
from worlds.topics.topic import Shown, Station

QUIZ_THINGS: Final = frozenset({"quiz_board", "quiz_station"})
MOST_BESIDE, MOST_ZONES_BESIDE = 3, 3
"""Things and zones that stand beside a trail."""
WATERS: Final = (ZoneKind.RIVER, ZoneKind.SEA, ZoneKind.COAST)
LARGE_BOARDS: Final = 3
"""Boards that may be large: more of them are lower, so that they do not hide the place."""
TOLD_TOGETHER: Final = 3
"""Facts at one station."""
MORE: Final = "Read and remember"
LONGEST_TITLE: Final = 40
"""Characters of a heading of her text, over a station."""
WORDS: Final = "Words to know"
WORDS_TOGETHER: Final = 6
"""Words at one station."""
GUIDE: Final = "teacher"
AT_SPAWN: Final = (Place(kind=PlaceKind.NEAR, of=(SPAWN,)),)
READ_BOARDS: Final = "Read the boards. Then answer the quiz."
CHECK: Final = "What do you know?"
EXPLAINED: Final = 4
"""Words that the guide explains."""
WELCOME: Final = "Follow the path. Read every board. Then answer the quiz at the end."
ASKED_AT_END: Final = "Follow the path. Then answer the quiz at the end."


def with_lesson(
    plan: Plan,
    lesson: Lesson,
    boards: int | None = None,
    *,
    is_lesson: bool = False,
    talking: Collection[str] = (),
    words: str | None = None,
) -> tuple[Plan, Lesson]:
    """The plan whose players meet what the lesson teaches and are asked about it; and the lesson, without questions that
    they could not answer there. `boards`: how many may stand where other things do; none: as many as there are facts; 0:
    the quiz is asked without any. `is_lesson`: the words are of a lesson, and a few things that they name stand beside its
    trail. `talking`: ids of things that have their own words to say. `words`: that name its
    place; none: they want more done than a quiz."""
    if not lesson.questions and not (lesson.facts and is_bare(plan)):
        return (without_quiz(plan) if lesson.subject else plan), lesson
    if lesson.facts and (is_bare(plan) or (is_lesson and is_small(plan))):
        return with_trail(plan, lesson)
    if boards == 0:
        return with_quiz(plan), lesson
    if not lesson.facts and words is not None and (is_bare(plan) or (is_lesson and is_small(plan))):
        return with_setting(plan, lesson, words), lesson
    told = with_tellers(themed(plan, lesson), lesson, talking)
    kept = lesson.model_copy(update={"questions": told_by(lesson, boards, told.facts)})
    corner = with_corner(told.plan, kept, told.facts)
    return (with_guide(corner, kept, READ_BOARDS) if kept.facts else corner), kept


def without_quiz(plan: Plan) -> Plan:
    """A board that has nothing to ask about its subject does not stand there."""
    used = used_in(plan)
    world = with_things(plan.world, lambda one: None if asks(one) and one.id not in used else one)
    return plan.model_copy(update={"world": world})


def used_in(plan: Plan) -> frozenset[str]:
    """Ids of things that an activity uses."""
    return frozenset(name for one in plan.activities for name in one.things)


def told_by(lesson: Lesson, boards: int | None, told: Collection[str]) -> tuple[Question, ...]:
    """The questions that rest on facts which are told elsewhere, or on those of so many boards: of these, on what most
    questions rest on."""
    if boards is None:
        return lesson.questions
    counts = Counter(one.fact for one in lesson.questions if one.fact is not None and one.fact not in told)
    shown = {*told, *(fact for fact, _ in counts.most_common(boards))}
    return tuple(one for one in lesson.questions if one.fact is None or one.fact in shown)


def is_bare(plan: Plan) -> bool:
    """Nothing stands in it but where its quiz is asked."""
    return len([*zones_in(plan.world)]) == 1 and all(map(asks, things_in(plan.world)))


def is_small(plan: Plan) -> bool:
    """A few things, none of which is counted: who counts things wants so many and no more."""
    things = [one for one in things_in(plan.world) if not asks(one)]
    zones = [*zones_in(plan.world)]
    is_counted = any(one.count > 1 for one in things) or any(one.count > 1 for one in zones)
    return len(things) <= MOST_BESIDE and len(zones) <= MOST_ZONES_BESIDE and not is_counted


def asks(thing: Thing) -> bool:
    return resolve(thing.noun).thing in QUIZ_THINGS


def with_trail(plan: Plan, lesson: Lesson) -> tuple[Plan, Lesson]:
    """The plan with all stations of the lesson, one after the other, and a quiz at the end, beside what stands there; and
    the lesson with what is asked at the stations."""
    stations = [*enumerate(stations_of(lesson), start=1)]
    doings = {number: doing_at(f"lesson-station-{number}", station, lesson.topic) for number, (station, _) in stations}
    zones = tuple(zone_of(number, station, facts, doings[number]) for number, (station, facts) in stations)
    done = [one for one in doings.values() if one is not None]
    last = (check(f"{len(zones) + 1} {CHECK}"),) if lesson.questions else ()
    made = with_path(themed(plan, lesson), lesson, (*zones, *last), WELCOME)
    activities = (*plan.activities, *(one.activity for one in done))
    doing = [one.question for one in done if one.question is not None]
    asked = (*(one for one in lesson.questions if not any(is_same(one, other) for other in doing)), *doing)
    kept = lesson.model_copy(update={"questions": asked[:MAX_QUESTIONS]})
    return with_guide(made.model_copy(update={"activities": activities}), lesson, WELCOME), kept


def with_setting(plan: Plan, lesson: Lesson, words: str) -> Plan:
    """The plan with a place that goes with what is asked there, where nothing is told of it."""
    setting = setting_of(lesson, words)
    scenes = tuple(scene_zone(f"lesson-scene-{number}", one) for number, one in enumerate(setting, start=1))
    world = plan.world.model_copy(update={"title": title_of(lesson, words) or plan.world.title})
    named = plan.model_copy(update={"world": world})
    return with_guide(with_path(named, lesson, (*scenes, check(CHECK)), ASKED_AT_END), lesson, ASKED_AT_END)


def with_path(plan: Plan, lesson: Lesson, zones: tuple[Zone, ...], welcome: str) -> Plan:
    """The plan with these places along a path, beside what stands there, under the name of what is taught."""
    trail = Zone(id="lesson-trail", title="trail", order=Order.ROUTE, zones=zones)
    world = without_quiz(plan).world
    sign = Thing(id="lesson-welcome", noun="sign", texts=(welcome,), places=AT_SPAWN)
    title = (lesson.title or plan.world.title)[:LONGEST_WORDS]
    shown = {"title": title, "things": (*beside(world), sign), "zones": (*world.zones, trail)}
    return plan.model_copy(update={"world": world.model_copy(update=shown)})


def is_same(one: Question, other: Question) -> bool:
    """The same things in the same order, which is asked where one does it."""
    if not (isinstance(one, OrderQuestion) and isinstance(other, OrderQuestion)):
        return False
    return [item.casefold() for item in one.items] == [item.casefold() for item in other.items]


def beside(world: Zone) -> tuple[Thing, ...]:
    """Its things, to the left of the path where the words leave it open: they hide neither the path nor its title. A river
    takes ground on all sides."""
    if any(zone.kind in WATERS for zone in world.zones):
        return world.things
    return tuple(one if one.places else one.model_copy(update={"places": at("left")}) for one in world.things)


def themed(plan: Plan, lesson: Lesson) -> Plan:
    """It looks like the place of its topic, where the words name no other."""
    pack = pack_of(lesson)
    theme = pack.theme if pack else None
    if theme is None or plan.world.theme is not None or plan.world.terrain is not None:
        return plan
    return plan.model_copy(update={"world": plan.world.model_copy(update={"theme": theme})})


def with_guide(plan: Plan, lesson: Lesson, last: str) -> Plan:
    """Where players arrive somebody explains what it is about, what its words mean, and at last what to do. Who speaks
    there already does, beside a board with the words."""
    if any(map(greets_in(plan), plan.activities)):
        return with_words(plan, lesson)
    pack = pack_of(lesson)
    guide = Thing(id="lesson-guide", noun=pack.guide if pack else GUIDE, places=AT_SPAWN)
    about = lesson.title or lesson.subject
    greeting = f"Hello! Today we find out about {about}." if about else "Hello! There is something to learn here."
    words = [f"{one.term}: {one.means}" for one in lesson.terms[:EXPLAINED]]
    lines = [greeting, *([lesson.goal] if lesson.goal else []), *words, last]
    said = tuple(line[:LONGEST_WORDS] for line in lines)
    talk = Activity(id="lesson-guide-talks", mechanic=Mechanic.TALK, things=(guide.id,), lines=said)
    world = plan.world.model_copy(update={"things": (*plan.world.things, guide)})
    return plan.model_copy(update={"world": world, "activities": (*plan.activities, talk)})


def with_words(plan: Plan, lesson: Lesson) -> Plan:
    """And what those mean that nobody explains."""
    told = " ".join(same_words(text) for text in texts_in(plan))
    untold = [one for one in lesson.terms if same_words(one.means) not in told]
    if not untold:
        return plan
    board = Thing(id="lesson-words", noun="info board", places=AT_SPAWN)
    lines = tuple(f"{one.term}: {one.means}"[:LONGEST_WORDS] for one in untold[:MAX_LINES])
    card = Activity(id="lesson-words-card", mechanic=Mechanic.CARD, title=WORDS, things=(board.id,), lines=lines)
    world = plan.world.model_copy(update={"things": (*plan.world.things, board)})
    return plan.model_copy(update={"world": world, "activities": (*plan.activities, card)})


def greets_in(plan: Plan) -> Callable[[Activity], bool]:
    """Whether an activity is a person's talk where players arrive."""
    there = {one.id for one in things_in(plan.world) if any(SPAWN in place.of for place in one.places)}
    return lambda one: one.mechanic is Mechanic.TALK and not there.isdisjoint(one.things)


def stations_of(lesson: Lesson) -> Iterator[tuple[Station, list[str]]]:
    """What the teacher's own text states, then of its topic, with what is told there; then what none of these tells."""
    facts = {fact.id: fact.says for fact in lesson.facts}
    stations = pack_stations(lesson)
    shown = {bare(one) for one in (lesson.title or "", *(station.title for station in stations))}
    for title, some in titled(lesson):
        yield from named_apart(to_read(title or MORE, [(fact.id, facts.pop(fact.id)) for fact in some]), shown)
    for station in stations:
        if told := [facts.pop(fact) for fact in station.facts if fact in facts]:
            yield station, told
    yield from named_apart(to_read(MORE, [*facts.items()]), shown)
    asked = {text: one.id for one in lesson.questions if one.fact is None and (text := term_told_for(one, lesson))}
    words = [*asked.items()]
    for first in range(0, len(words), WORDS_TOGETHER):
        few = words[first : first + WORDS_TOGETHER]
        yield (
            Station(title=WORDS, facts=tuple(key for _, key in few), things=(Shown(noun="book"),)),
            [text for text, _ in few],
        )


def titled(lesson: Lesson) -> Iterator[tuple[str | None, list[LessonFact]]]:
    """The facts of her text by the headings that they stand under."""
    own = [fact for fact in lesson.facts if fact.source.kind is SourceKind.TEXT]
    for name, some in groupby(own, key=lambda fact: fact.source.name):
        yield (name[:LONGEST_TITLE] if name != lesson.title and name else None), [*some]


def named_apart(stations: Iterable[tuple[Station, list[str]]], shown: set[str]) -> Iterator[tuple[Station, list[str]]]:
    """Each with a title that no other has: its heading, or else what one of its facts is about. `shown`: titles so far."""
    for station, told in stations:
        about = [name for fact in told for name in names_of(fact)]
        names = [*about, MORE] if station.title == MORE else [station.title, *about]
        title = next((name for name in names if bare(name) not in shown), None)
        number = 2
        while title is None:
            again = f"{names[0]} {number}"
            title, number = (None if bare(again) in shown else again), number + 1
        shown.add(bare(title))
        yield station.model_copy(update={"title": title}), told


def bare(title: str) -> str:
    """As titles are compared."""
    return title.casefold().removeprefix("the ")


def to_read(title: str, told: Sequence[tuple[str, str]]) -> Iterator[tuple[Station, list[str]]]:
    """A few at each station, with things that they speak of."""
    for first in range(0, len(told), TOLD_TOGETHER):
        some = told[first : first + TOLD_TOGETHER]
        shown = tuple(Shown(noun=noun) for noun in shown_by(said for _, said in some))
        station = Station(title=title, facts=tuple(key for key, _ in some), things=shown or (Shown(noun="book"),))
        yield station, [said for _, said in some]


def shown_by(facts: Iterable[str]) -> list[str]:
    """Nouns of the facts that the catalogue has under their own name, the first three."""
    nouns = dict.fromkeys(singular(word.lower()) for fact in facts for word in words_of(fact) if is_content(word))
    return [noun for noun in nouns if resolve(noun).by is ResolvedBy.CATALOGUE][:3]


def zone_of(number: int, station: Station, facts: Sequence[str], doing: Doing | None) -> Zone:
    """Its name over the entrance, what it shows and what is done there, and with that a board for each fact."""
    name = f"lesson-station-{number}"
    boards = tuple(
        Thing(id=f"{name}-board-{index}", noun="info board", texts=(fact[:LONGEST_WORDS],))
        for index, fact in enumerate(facts, start=1)
    )
    done = doing.things if doing is not None else ()
    return Zone(
        id=name,
        title=station.title,
        kind=station.zone,
        terrain=station.terrain,
        things=(banner(name, f"{number} {station.title}"), *shown_at(name, station.things), *boards, *done),
    )


def scene_zone(name: str, scene: Scene) -> Zone:
    return Zone(id=name, title=scene.title, things=(banner(name, scene.title), *shown_at(name, scene.things)))


def banner(name: str, title: str) -> Thing:
    return Thing(id=f"{name}-banner", noun="banner", texts=(title,), places=at("front"))


def shown_at(name: str, things: Sequence[Shown]) -> Iterator[Thing]:
    for index, one in enumerate(things, start=1):
        texts = (one.text,) if one.text else ()
        yield Thing(id=f"{name}-thing-{index}", noun=one.noun, count=one.count, texts=texts)


def check(title: str) -> Zone:
    return Zone(
        id="lesson-check",
        title="Check",
        things=(
            banner("lesson-check", title),
            Thing(id="lesson-quiz-board", noun="quiz board", places=at("middle")),
            Thing(id="lesson-check-trophy", noun="trophy", places=at("back")),
        ),
    )


def with_corner(plan: Plan, lesson: Lesson, told: Collection[str]) -> Plan:
    """The plan with the boards that its questions rest on, but for facts that are told elsewhere, and a quiz board for
    what no activity asks."""
    bound = {name for one in plan.activities for name in one.questions}
    things = [
        *boards(lesson, told),
        *(quiz_board(plan) if any(one.id not in bound for one in lesson.questions) else ()),
    ]
    if not things:
        return plan
    size = SizeWord.SMALL if len(things) > LARGE_BOARDS else SizeWord.MEDIUM
    corner = Zone(
        id=free_id(plan, "lesson-corner"),
        title=(lesson.title or "lesson corner")[:LONGEST_WORDS],
        order=Order.ROW,
        places=at("front"),
        things=tuple(thing.model_copy(update={"id": free_id(plan, thing.id), "size": size}) for thing in things),
    )
    world = plan.world.model_copy(update={"zones": (*plan.world.zones, corner)})
    return plan.model_copy(update={"world": world})


def with_quiz(plan: Plan) -> Plan:
    """The plan with a quiz board, if it has none."""
    world = plan.world.model_copy(update={"things": (*plan.world.things, *quiz_board(plan))})
    return plan.model_copy(update={"world": world})


def quiz_board(plan: Plan) -> Iterator[Thing]:
    """None where its quiz is asked already."""
    used = used_in(plan)
    if not any(asks(one) and one.id not in used for one in things_in(plan.world)):
        yield Thing(id=free_id(plan, "quiz-board"), noun="quiz board")


def boards(lesson: Lesson, told: Collection[str]) -> Iterator[Thing]:
    """Of what its questions rest on, in the order in which they are asked."""
    asked = [one for one in lesson.questions if one.fact not in told]
    texts = dict.fromkeys(text for one in asked if (text := told_for(one, lesson)))
    for number, text in enumerate(texts, start=1):
        yield Thing(id=f"fact-{number}", noun="info board", texts=(text,))


def at(place: str) -> tuple[Place, ...]:
    return (Place(kind=PlaceKind(place)),)
