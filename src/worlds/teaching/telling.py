"""What is taught is told where it belongs: the persons of a described world say it, and its places have boards with it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.entry import LONGEST_WORDS
from worlds.lesson.lesson import Lesson, LessonFact
from worlds.lesson.school import GENERAL
from worlds.lexicon.nouns import senses_of
from worlds.lexicon.plurals import singular
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import ENTERED, SPAWN, Order, Place, PlaceKind, Plan, Thing, Zone, ZoneKind
from worlds.plan.tree import things_in, with_zones, zones_in
from worlds.resolve.resolve import thing_named
from worlds.topics.index import SMALL, stems_of

CHARACTER, ANIMAL = "character", "animal"
MOST_SAID, USUALLY_SAID = 3, 2
"""Facts that a person says: of those that speak of it, and of others."""
HANDLED: Final = (Mechanic.SORT, Mechanic.MATCH, Mechanic.LABEL, Mechanic.ORDER, Mechanic.OBBY)
"""What is carried, filled, put in order or jumped on there tells nothing: a polyp as a bin."""
FEWEST_STOPS: Final = 2
"""Of a journey."""
MOST_ON_BOARDS: Final = 2
"""Facts at one place."""
ALIKE: Final = 5
"""Letters at the beginning of two words that speak of one thing: `farmer`, `farming`."""


@dataclass(frozen=True, slots=True)
class Told:
    plan: Plan
    facts: frozenset[str] = frozenset()
    """Ids of those that are told now."""


def with_tellers(plan: Plan, lesson: Lesson, talking: Collection[str]) -> Told:
    """Persons first, then places tell the facts that speak of them, each fact once; what speaks of none is told by
    persons who have nothing to say yet. `talking`: ids of things that speak already."""
    told = told_in(plan, lesson.facts)
    facts = tuple(one for one in lesson.facts if one.id not in told)
    handled = {name for one in plan.activities if one.mechanic in HANDLED for name in (*one.things, *one.goals)}
    persons = [one for one in things_in(plan.world) if is_person(one) and one.id not in {*talking, *handled}]
    places = [one for one in zones_in(plan.world) if one is not plan.world]
    said = shared_out({one.id: words_of(one) for one in persons}, facts, MOST_SAID)
    left = without(facts, said)
    shown = shared_out({one.id: words_of_place(one) for one in places}, left, MOST_ON_BOARDS)
    rest = [*without(left, shown)]
    for one in persons:
        if one.id not in said and rest:
            said[one.id], rest = rest[:USUALLY_SAID], rest[USUALLY_SAID:]
    speakers = [one for one in persons if one.id in said or is_called(one)]
    talks = tuple(talk_of(f"lesson-talk-{at}", one, said.get(one.id, ())) for at, one in enumerate(speakers, start=1))
    names = {one.id: f"lesson-place-{at}" for at, one in enumerate(places, start=1)}
    world = with_zones(plan.world, lambda zone: with_told(names.get(zone.id), zone, shown.get(zone.id, ())))
    world = with_journey(world)
    made = plan.model_copy(update={"world": world, "activities": (*plan.activities, *talks)})
    return Told(made, told | {fact.id for some in (*said.values(), *shown.values()) for fact in some})


def told_in(plan: Plan, facts: Sequence[LessonFact]) -> frozenset[str]:
    """Ids of those that a board or a person of the plan says word for word."""
    said = {*map(same_words, texts_in(plan))}
    return frozenset(one.id for one in facts if same_words(one.says) in said)


def texts_in(plan: Plan) -> Iterator[str]:
    """That stand there, and that are said or shown."""
    yield from (text for one in things_in(plan.world) for text in one.texts)
    yield from (line for one in plan.activities for line in one.lines)


def same_words(text: str) -> str:
    return " ".join(text.casefold().split())


def is_person(thing: Thing) -> bool:
    """Or a robot, a ghost; and no animal."""
    name = thing.choice or thing_named(thing.noun)
    sense = senses_of(singular(thing.noun.lower().split()[-1]))[:1]
    is_animal = any(ANIMAL in one.above for one in sense)
    return name in THINGS and THINGS[name].category == CHARACTER and not is_animal


def is_called(person: Thing) -> bool:
    """By a name, with which one greets: `Lady Macbeth`, and not `follower`."""
    return person.count == 1 and bool(person.texts) and person.texts[0][:1].isupper()


def words_in(text: str) -> frozenset[str]:
    return frozenset(stems_of(text)) - GENERAL - SMALL


def words_of(thing: Thing) -> frozenset[str]:
    return words_in(" ".join((thing.noun, *thing.names, *thing.texts)))


def words_of_place(zone: Zone) -> frozenset[str]:
    """Of its name, and of what stands there."""
    return words_in(" ".join((zone.title, *(one.noun for one in zone.things))))


def shared_out(
    about: Mapping[str, frozenset[str]], facts: Sequence[LessonFact], most: int
) -> dict[str, list[LessonFact]]:
    by_id = {fact.id: fact for fact in facts}
    shares = nearest(about, {fact.id: fact.says for fact in facts}, most)
    return {key: [by_id[name] for name in names] for key, names in shares.items()}


def nearest(about: Mapping[str, frozenset[str]], texts: Mapping[str, str], most: int) -> dict[str, list[str]]:
    """To whom each text goes: to the one that it speaks of most, of the words that few texts have; who is named first of
    two, and `most` to each."""
    words = {name: words_in(text) for name, text in texts.items()}
    wanted = frozenset[str]().union(*about.values())
    weights = {word: weight_of(word, words.values()) for word in wanted}
    scores = [
        (-sum(weights[word] for word in own if speaks_of(word, words[name])), at, number, key, name)
        for at, (key, own) in enumerate(about.items())
        for number, name in enumerate(texts)
    ]
    shares: dict[str, list[str]] = {}
    given: set[str] = set()
    for missing, _, _, key, name in sorted(scores, key=lambda one: one[:3]):
        if missing < 0 and name not in given and len(shares.get(key, ())) < most:
            shares.setdefault(key, []).append(name)
            given.add(name)
    return shares


def weight_of(word: str, everywhere: Collection[frozenset[str]]) -> float:
    """The rarer a word is in all facts, the more it says: one that half of them have says nothing."""
    return max(0.0, 0.5 - sum(speaks_of(word, said) for said in everywhere) / (len(everywhere) + 1))


def speaks_of(word: str, said: frozenset[str]) -> bool:
    return any(is_like(word, other) for other in said)


def is_like(one: str, other: str) -> bool:
    return one == other or (len(one) >= ALIKE and one[:ALIKE] == other[:ALIKE])


def without(facts: Sequence[LessonFact], shares: Mapping[str, Sequence[LessonFact]]) -> tuple[LessonFact, ...]:
    given = {fact.id for some in shares.values() for fact in some}
    return tuple(one for one in facts if one.id not in given)


def talk_of(name: str, person: Thing, facts: Sequence[LessonFact]) -> Activity:
    called = next(iter((*person.names, *person.texts)), f"the {person.noun}")
    hello = f"Hello, I am {called}." if person.count == 1 else "Hello!"
    lines = tuple(line[:LONGEST_WORDS] for line in (hello, *(fact.says for fact in facts)))
    return Activity(id=name, mechanic=Mechanic.TALK, things=(person.id,), lines=lines)


def with_journey(world: Zone) -> Zone:
    """Places that are known by name lie along one way, in the order in which they are named."""
    stops = tuple(one for one in world.zones if is_known_by_name(one) and not one.places)
    if len(stops) < FEWEST_STOPS:
        return world
    journey = Zone(id="lesson-journey", title="journey", order=Order.ROUTE, zones=stops)
    return world.model_copy(update={"zones": (*(one for one in world.zones if one not in stops), journey)})


def is_known_by_name(zone: Zone) -> bool:
    return zone.kind is ZoneKind.GROUND and zone.title[0].isupper()


def with_told(name: str | None, zone: Zone, facts: Sequence[LessonFact]) -> Zone:
    """With its name over it, if it is known by one, and a board for each fact. `name`: what ids of these begin with; none:
    it is the world."""
    if name is None:
        return zone
    front = Place(kind=PlaceKind.FRONT)
    place = Place(kind=PlaceKind.WALL) if zone.kind in ENTERED else front
    arrives = any(SPAWN in place.of for one in zone.things for place in one.places)
    over = Place(kind=PlaceKind.BACK) if arrives else front  # whoever arrives looks past it
    banners = (
        (Thing(id=f"{name}-banner", noun="banner", texts=(zone.title,), places=(over,)),)
        if is_known_by_name(zone) and not any(one.noun == "banner" for one in zone.things)
        else ()
    )
    boards = (
        Thing(id=f"{name}-board-{at}", noun="info board", texts=(fact.says[:LONGEST_WORDS],), places=(place,))
        for at, fact in enumerate(facts, start=1)
    )
    return zone.model_copy(update={"things": (*zone.things, *banners, *boards)})
