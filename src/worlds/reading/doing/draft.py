"""A plan while activities are added to it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from worlds.lesson.lesson import Question
from worlds.lexicon.nouns import senses_of
from worlds.lexicon.plurals import singular
from worlds.notice import Notice
from worlds.plan.activity import MAX_ACTIVITIES, Activity, Mechanic
from worlds.plan.plan import MAX_THINGS, MAX_ZONES, Place, Plan, Thing, Zone
from worlds.plan.tree import things_in, with_things, with_zones, zones_in
from worlds.reading.doing.stop import Stops

LONGEST_ID: Final = 48
WORLD: Final = "world"


class Draft:
    def __init__(self, plan: Plan, known: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.world = plan.world
        self.activities = [*plan.activities]
        self.questions: list[Question] = []
        """Of the lesson, made from the words."""
        self.notices: list[Notice] = []
        self.stops: Stops | None = None
        """Places or persons that the words list."""
        self.rooms: list[Zone] = []
        """Those of an escape room that the words list."""
        self.known = known or {}
        """What belongs to what in the topic that is taught."""

    def things(self) -> list[Thing]:
        return [*things_in(self.world)]

    def zones(self) -> list[Zone]:
        return [*zones_in(self.world)]

    def free_id(self, wanted: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-")[:LONGEST_ID].strip("-") or "thing"
        taken = (
            {one.id for one in self.things()} | {one.id for one in self.zones()} | {one.id for one in self.activities}
        )
        return next(one for one in (slug, *(f"{slug}-{number}" for number in range(2, 500))) if one not in taken)

    def named(self, noun: str) -> Iterator[Thing]:
        """Things of this noun; else those that end with it, or with which it ends."""
        wanted = singular(noun.lower())
        things = self.things()
        exact = [one for one in things if singular(one.noun.lower()) == wanted or is_called(one, noun)]
        ending = [one for one in things if one.noun.endswith(f" {wanted}") or wanted.endswith(f" {one.noun}")]
        yield from exact or ending

    def of_kind(self, noun: str) -> list[Thing]:
        """Things of this noun, or that are a kind of it: a cow of the animals."""
        found = [*self.named(noun)]
        return found or [one for one in self.things() if is_kind_of(one.noun, noun)]

    def zone_named(self, noun: str) -> Zone | None:
        wanted = singular(noun.lower())
        zones = [one for one in self.zones() if one.id != WORLD]
        exact = [one for one in zones if singular(one.title.lower()) == wanted]
        return next(iter(exact or [one for one in zones if wanted.endswith(f" {one.title.lower()}")]), None)

    def home_of(self, thing: str) -> Zone:
        return next(zone for zone in self.zones() if any(one.id == thing for one in zone.things))

    def thing(self, noun: str, fresh: Mechanic | None = None, zone: str | None = None) -> str:
        """The id of the thing of this noun, which is added to the zone (else to the world) where there is none. `fresh`: not
        one that such an activity has already, if there are several."""
        taken = {name for one in self.activities if one.mechanic is fresh for name in one.things}
        found = [*self.named(noun)]
        known = next((one for one in found if one.id not in taken), found[0] if found else None)
        return known.id if known else self.add(singular(noun.lower()), zone=zone)

    def add(
        self,
        noun: str,
        zone: str | None = None,
        count: int = 1,
        text: str | None = None,
        places: tuple[Place, ...] = (),
        wanted: str | None = None,
        color: str | None = None,
    ) -> str:
        """A further thing; its id. What a plan has no room for is not added."""
        thing = Thing(
            id=self.free_id(wanted or noun),
            noun=noun[:200],
            count=count,
            texts=(text[:200],) if text else (),
            places=places,
            color=color,
        )
        if len(self.things()) < MAX_THINGS:
            self.change(zone or self.world.id, lambda one: one.model_copy(update={"things": (*one.things, thing)}))
        return thing.id

    def add_zone(self, zone: Zone) -> str:
        if len(self.zones()) < MAX_ZONES:
            self.world = self.world.model_copy(update={"zones": (*self.world.zones, zone)})
        return zone.id

    def question_id(self) -> str:
        """For the next question of the words."""
        return f"said-{len(self.questions) + 1}"

    def ask(self, question: Question) -> str:
        self.questions.append(question)
        return question.id

    def change(self, zone: str, change: Callable[[Zone], Zone]) -> None:
        self.world = with_zones(self.world, lambda one: change(one) if one.id == zone else one)

    def do(
        self,
        mechanic: Mechanic,
        *,
        title: str | None = None,
        things: tuple[str, ...] = (),
        goals: tuple[str, ...] = (),
        questions: tuple[str, ...] = (),
        lines: tuple[str, ...] = (),
        seconds: int | None = None,
        needs: tuple[str, ...] = (),
    ) -> str:
        """A further activity; its id."""
        one = Activity(
            id=self.free_id(f"do-{mechanic}"),
            mechanic=mechanic,
            title=title[:200] if title else None,
            things=things,
            goals=goals,
            questions=questions,
            lines=lines[:20],
            seconds=seconds,
            needs=needs,
        )
        if len(self.activities) < MAX_ACTIVITIES:
            self.activities.append(one)
        return one.id

    def call(self, thing: str, name: str) -> None:
        """The name of a thing that bears none."""
        self.world = with_things(
            self.world,
            lambda one: (
                one.model_copy(update={"names": (name,), "texts": one.texts or (name,)}) if one.id == thing else one
            ),
        )

    def say(self, person: str, lines: tuple[str, ...]) -> None:
        """Behind what this person says already."""
        known = next(
            (one for one in self.activities if one.mechanic is Mechanic.TALK and one.things == (person,)), None
        )
        if known is None:
            self.do(Mechanic.TALK, things=(person,), lines=lines)
            return
        more = known.model_copy(update={"lines": tuple(dict.fromkeys((*known.lines, *lines)))[:20]})
        self.activities = [more if one is known else one for one in self.activities]

    def leave_out(self, what: str, why: str) -> None:
        self.notices.append(Notice("activity_left_out", f"Not played: {what}. {why}"))


def is_called(thing: Thing, name: str) -> bool:
    """By the whole name, or by a part of it: `Ada` of Ada Lovelace."""
    parts = {name.lower()}
    called = [*thing.names, *(thing.texts if thing.noun == "person" else ())]
    return any(parts <= {one.lower(), *(one.lower().split() if name[:1].isupper() else ())} for one in called)


def is_kind_of(noun: str, kind: str) -> bool:
    """By the table of nouns, in the first two senses of the one."""
    wanted = {one.name for one in senses_of(singular(kind.lower().split()[-1]))}
    return any(wanted & {*sense.above} for sense in senses_of(singular(noun.lower().split()[-1]))[:2])
