"""From what a text speaks of to a plan."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.plan.plan import (
    MAX_COPIES,
    MAX_THINGS,
    MAX_ZONES,
    Link,
    Mood,
    Place,
    PlaceKind,
    Plan,
    Thing,
    Zone,
    ZoneKind,
)
from worlds.reading.entities import Entity, Story
from worlds.reading.labels import SIGN_WORDS
from worlds.reading.zone_words import ZoneWord

BESIDE: Final = (PlaceKind.NEXT_TO, PlaceKind.IN_FRONT_OF, PlaceKind.ON, PlaceKind.OVER)
PLANTS: Final = ("tree", "bush")
WORLD: Final = "world"
LONGEST_ID: Final = 50


def plan_of(story: Story) -> Plan:
    return Composer(story).plan()


class Composer:
    """Ids, and who is in whom."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.numbers: Counter[str] = Counter({WORLD: 1})
        self.ids: dict[Entity, str] = {}
        for entity in fitting(story):
            self.ids[entity] = self.new_id(entity.noun)

    def new_id(self, noun: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", noun.lower()).strip("-")[:LONGEST_ID].strip("-") or "thing"
        self.numbers[slug] += 1
        return slug if self.numbers[slug] == 1 else f"{slug}-{self.numbers[slug]}"

    def plan(self) -> Plan:
        tops = [one for one in self.ids if one.is_zone and self.home_of(one) is None]
        world = self.whole(tops)
        links = tuple(
            Link(id=self.new_id(way.kind), kind=way.kind, ends=(start, end))
            for way in self.story.ways
            for start, end in self.ends(way.start, way.end)
        )
        mood = Mood.model_validate({"time_of_day": self.story.hour, "weather": self.story.weather})
        start = self.ids.get(self.story.start) if self.story.start is not None else None
        return Plan(
            world=world, mood=mood, links=links, start=start, players=self.story.players, audience=self.story.audience
        )

    def whole(self, tops: list[Entity]) -> Zone:
        """The only open place of a text is the world itself."""
        only = tops[0] if len(tops) == 1 else None
        story = self.story
        fields: dict[str, object] = {"theme": story.theme, "terrain": story.terrain, "enclosure": story.enclosure}
        if (
            only is not None
            and only.zone is not None
            and only.zone.kind is ZoneKind.GROUND
            and is_plain(only)
            and not story.title
        ):
            zone = self.zone_of(only, self.things_in(None))
            loose = tuple(self.thing_of(one) for one in self.things_in(None))
            return zone.model_copy(
                update={"things": (*zone.things, *loose)} | {name: value for name, value in fields.items() if value}
            )
        title = story.title or (story.inside.noun if story.inside is not None else "")
        return Zone.model_validate(
            {
                "id": self.new_id(title) if title else WORLD,
                "title": title[:LONGEST_WORDS] or "World",
                **fields,
                "things": tuple(self.thing_of(one) for one in self.things_in(None)),
                "zones": tuple(self.zone_of(one) for one in tops),
            }
        )

    def home_of(self, entity: Entity) -> Entity | None:
        home = entity.home
        while home is not None and (home.is_gone or not home.is_zone):
            home = home.home
        if home is not None and home.copies:
            return home.copies[0]
        return home

    def things_in(self, home: Entity | None) -> list[Entity]:
        return [one for one in self.ids if not one.is_zone and self.home_of(one) is home]

    def zone_of(self, entity: Entity, beside: Sequence[Entity] = ()) -> Zone:
        """`beside`: what else stands there, that is added to it."""
        word = entity.zone
        assert word is not None
        inner = [one for one in self.ids if one.is_zone and self.home_of(one) is entity]
        things = [self.thing_of(one) for one in self.things_in(entity)]
        things += self.usual(word, [*things, *(self.thing_of(one) for one in beside)], has_zones=bool(inner))
        return Zone.model_validate(
            {
                "id": self.ids[entity],
                "kind": ZoneKind.BUILDING if inner and word.kind is ZoneKind.ROOM else word.kind,
                "title": ((entity.texts if entity.count == 1 else []) or entity.names or [entity.noun])[0][
                    :LONGEST_WORDS
                ],
                "count": min(entity.count, MAX_COPIES),
                "theme": entity.theme,
                "terrain": entity.terrain or word.terrain,
                "is_dark": word.kind is ZoneKind.CAVE,
                "enclosure": entity.enclosure,
                "order": entity.order,
                "size": entity.size,
                "places": self.places_of(entity),
                "things": tuple(things),
                "zones": tuple(self.zone_of(one) for one in inner),
            }
        )

    def usual(self, word: ZoneWord, things: list[Thing], *, has_zones: bool) -> list[Thing]:
        """What makes it one, if nothing of that kind is named: trees in a forest, houses in a village that is bare."""
        heads = {thing.noun.split()[-1] for thing in things}
        free = {one.noun.replace(" ", "") for one in self.things_in(None)}  # `A camp. Three tents around a camp fire.`
        heads |= {noun.split()[-1] for noun, _ in word.usual if noun.replace(" ", "") in free}
        missing = [(noun, count) for noun, count in word.usual if noun.split()[-1] not in heads]
        is_bare = not things and not has_zones
        return [
            Thing(id=self.new_id(noun), noun=noun, count=count)
            for noun, count in missing
            if is_bare or noun.split()[-1] in PLANTS
        ]

    def thing_of(self, entity: Entity) -> Thing:
        return Thing(
            id=self.ids[entity],
            noun=entity.noun[:LONGEST_WORDS],
            count=min(entity.count, MAX_COPIES),
            rows=min(entity.rows, entity.count) if entity.rows else None,
            each=self.ids.get(entity.each) if entity.each not in (None, self.home_of(entity)) else None,
            color=entity.color,
            material=entity.material,
            size=entity.size,
            texts=tuple(text[:LONGEST_WORDS] for text in (entity.texts or said_by_place(entity))[:MAX_COPIES]),
            names=tuple(name[:LONGEST_WORDS] for name in entity.names[:MAX_COPIES]),
            places=self.places_of(entity),
        )

    def places_of(self, entity: Entity) -> tuple[Place, ...]:
        found: list[Place] = []
        places = [*entity.places]
        if entity.loosely is not None and not any(entity.loosely in of for _, of in places):
            places.append((PlaceKind.NEXT_TO, (entity.loosely,)))
        for kind, of in places[:20]:
            ids = tuple(one if isinstance(one, str) else self.id_of(one) for one in of)
            known = tuple(one for one in ids if one is not None)
            if len(known) == len(ids):
                found.append(Place(kind=PlaceKind(kind), of=known))
        return tuple(dict.fromkeys(found))

    def id_of(self, entity: Entity) -> str | None:
        entity = next((one for one in entity.each_of() if one in self.ids), entity)
        return self.ids.get(entity)

    def ends(self, start: Entity, end: Entity) -> list[tuple[str, str]]:
        """Of a way between two zones, or between the copies of one."""
        if start is end:
            ids = [self.ids[one] for one in start.copies if one in self.ids]
            return list(pairwise(ids)) if ids or start not in self.ids else [(self.ids[start], self.ids[start])]
        starts = [self.ids[one] for one in start.each_of() if one in self.ids]
        ends = [self.ids[one] for one in end.each_of() if one in self.ids]
        if len(starts) > 1 and len(ends) > 1:
            return [*zip(starts, ends, strict=False)]  # `three corridors from the halls to the galleries`
        return [(one, other) for one in starts for other in ends]


def said_by_place(entity: Entity) -> list[str]:
    """A sign beside one thing, on which nothing is written, says what that is."""
    if entity.head_noun not in SIGN_WORDS or entity.head_noun in ("arrow", "screen", "banner", "flag"):
        return []
    beside = [of[0] for kind, of in entity.places if kind in BESIDE and of]
    owner = entity.each or next((one for one in [*beside, entity.loosely] if isinstance(one, Entity)), None)
    return [owner.noun.capitalize()] if owner is not None else []


def fitting(story: Story) -> list[Entity]:
    """What a plan has room for, the first of all that was spoken of."""
    standing = [one for one in story.entities if not one.is_gone and not one.copies]
    zones = [one for one in standing if one.is_zone][: MAX_ZONES - 1]
    things = [one for one in standing if not one.is_zone][: MAX_THINGS - 20]
    kept = {*zones, *things}
    return [one for one in standing if one in kept]


def is_plain(zone: Entity) -> bool:
    """Open ground that nothing closes, of which there is one, at no place of its own."""
    return zone.count == 1 and zone.enclosure is None and not zone.places and zone.order is None
