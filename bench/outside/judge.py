"""How much of what a person expects is there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bench.outside.expected import Expectation, ExpectedRelation, ExpectedThing
from bench.outside.found import Found, found_in, is_named
from worlds.design import Design

FEW: Final = range(2, 41)
"""How many are right where a text leaves it open."""
NEAR: Final = frozenset(
    {"next_to", "near", "around", "in_front_of", "behind", "left_of", "right_of", "under", "on", "inside", "at_end_of"}
)
TAKEN_FOR: Final[dict[str, frozenset[str]]] = {
    "next_to": frozenset({"next_to", "around", "in_front_of", "behind", "left_of", "right_of", "along"}),
    "near": NEAR | {"along", "between", "facing", "across_from"},
    "around": frozenset({"around"}),
    "inside": frozenset({"inside", "on"}),
    "on": frozenset({"on", "inside"}),
    "over": frozenset({"over", "across"}),
    "across": frozenset({"across", "over"}),
    "facing": frozenset({"facing", "across_from"}),
    "entrance": frozenset({"entrance", "in_front_of"}),
    "left": frozenset({"left", "left_of", "west"}),
    "right": frozenset({"right", "right_of", "east"}),
    "west": frozenset({"west", "left", "west_of"}),
    "east": frozenset({"east", "right", "east_of"}),
    "north": frozenset({"north", "back", "north_of"}),
    "south": frozenset({"south", "front", "south_of"}),
    "back": frozenset({"back", "behind", "north"}),
    "front": frozenset({"front", "in_front_of", "south"}),
    "wall": frozenset({"wall", "left", "right", "back", "front", "north", "south", "east", "west"}),
    "edge": frozenset({"edge", "along"}),
    "centre": frozenset({"middle"}),
    "above": frozenset({"over"}),
}
"""What a person calls a relation: the kinds of a plan's places that say it."""
TIMES: Final = {
    "night": (20.0, 5.0), "dawn": (5.0, 7.5), "morning": (6.0, 11.5), "day": (8.0, 17.0), "sunset": (17.0, 20.0),
    "evening": (17.0, 21.0), "noon": (11.0, 14.0), "afternoon": (12.0, 17.5),
}  # fmt: skip
GROUNDS: Final = {
    "grass": ("grassland", "forest"), "sand": ("desert", "island", "seabed"), "snow": ("snow",), "ice": ("snow",),
    "rock": ("moon", "mars", "volcanic", "pavement"), "lava": ("volcanic",), "water": ("island", "seabed"),
}  # fmt: skip


@dataclass
class Score:
    right: int = 0
    of: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, is_right: bool, what: str) -> None:
        self.of += 1
        self.right += is_right
        if not is_right:
            self.missed.append(what)


@dataclass
class Scores:
    things: Score = field(default_factory=Score)
    zones: Score = field(default_factory=Score)
    relations: Score = field(default_factory=Score)
    mood: Score = field(default_factory=Score)
    texts: Score = field(default_factory=Score)
    unwanted: Score = field(default_factory=Score)
    plinths: int = 0
    standing: int = 0
    lost: int = 0
    words: int = 0


def judge(expected: Expectation, design: Design, scores: Scores) -> None:
    found = found_in(design)
    for thing in expected.things:
        scores.things.count(is_there(thing, found), f"{expected.id} {thing.count} {thing.noun}: {there(thing, found)}")
    for zone in expected.zones:
        scores.zones.count(
            is_there(zone, found, zone=True), f"{expected.id} {zone.count} {zone.noun}: {there(zone, found)}"
        )
    for relation in expected.relations:
        scores.relations.count(
            is_held(relation, expected, found, design),
            f"{expected.id} {relation.subject} {relation.kind} {relation.object or ''} {relation.second or ''}",
        )
    judge_mood(expected, design, scores.mood)
    written = " | ".join(text.lower() for one in found for text in one.texts)
    for text in expected.texts:
        scores.texts.count(text.lower() in written, f"{expected.id} {text}")
    for noun in expected.unwanted:
        is_built = any(
            is_named(one, (noun.lower(),)) and noun.lower() in one.nouns
            for one in found
            if not one.is_zone and one.count
        )
        scores.unwanted.count(not is_built, f"{expected.id} {noun}")
    standing = [one for one in design.scene.components if one.wish != "spawn"]
    scores.standing += len(standing)
    scores.plinths += sum(one.thing == "placeholder" for one in standing)
    scores.lost += design.coverage.lost
    scores.words += design.coverage.content_words


def is_there(thing: ExpectedThing, found: Sequence[Found], *, zone: bool = False) -> bool:
    """A real thing, or a zone, of this name in the right number."""
    real = [one for one in found if is_named(one, thing.nouns) and not one.is_plinth]
    if not zone:
        exact = [one for one in real if not one.is_zone] or real
        real = exact
    total = sum(one.count for one in real)
    if thing.count is None:
        return total in FEW or (total >= 1 and zone)
    return total == thing.count or any(one.count == thing.count for one in real)


def there(thing: ExpectedThing, found: Sequence[Found]) -> str:
    return (
        ", ".join(
            f"{one.count} {one.id}{' (plinth)' if one.is_plinth else ''}" for one in found if is_named(one, thing.nouns)
        )
        or "-"
    )


def is_held(relation: ExpectedRelation, expected: Expectation, found: Sequence[Found], design: Design) -> bool:
    subjects = named(relation.subject, expected, found)
    objects = {one.id for one in named(relation.object, expected, found)} if relation.object else set()
    if relation.object == "spawn":
        objects = {"spawn"}
    failed = {one.subject for one in design.scene.relations if not one.holds}
    wishes = {one.id: one.wish for one in design.scene.components}
    refused = {
        (wishes.get(one.subject, one.subject), one.relation)
        for one in design.scene.relations
        if one.subject in failed and not one.holds
    }
    kinds = TAKEN_FOR.get(relation.kind, frozenset({relation.kind}))
    if relation.kind in ("linked", "from", "to") and any({*link.ends} & objects for link in design.plan.links):
        return True
    if relation.kind == "linked" and any(is_way_to(one, objects) for one in found):
        return True
    if relation.subject == "spawn":
        return design.plan.start in objects or any(is_at_spawn(one) for one in found if one.id in objects)
    for subject in subjects:
        if relation.kind in ("inside", "on", "along") and objects & {*subject.homes}:
            return True
        if relation.kind == "around" and subject.id.endswith("-enclosure") and subject.homes[0] in objects:
            return True
        for place in subject.places:
            if place.kind not in kinds or (subject.id, place.kind) in refused:
                continue
            if not place.of or not relation.object or objects & {*place.of}:
                return True
    if relation.kind in ("next_to", "near", "facing", "across_from"):
        ids = {one.id for one in subjects}
        return any(
            place.kind in kinds and ids & {*place.of} for one in found if one.id in objects for place in one.places
        )
    return False


def is_way_to(one: Found, ends: set[str]) -> bool:
    """A road or a river of the plan that begins or ends at one of these."""
    return any(place.kind in ("from", "to") and ends & {*place.of} for place in one.places)


def is_at_spawn(one: Found) -> bool:
    """A zone cannot be where a thing is: of a thing at which players arrive the plan says that it is near the spawn."""
    return any(place.kind in NEAR and "spawn" in place.of for place in one.places)


def named(noun: str | None, expected: Expectation, found: Sequence[Found]) -> list[Found]:
    if noun is None:
        return []
    low = noun.lower()
    nouns = next((one.nouns for one in (*expected.things, *expected.zones) if low in one.nouns), (low,))
    return [one for one in found if is_named(one, nouns)]


def judge_mood(expected: Expectation, design: Design, score: Score) -> None:
    scene = design.scene
    for name, value in expected.mood.items():
        if not value:
            continue
        if name == "time":
            low, high = TIMES.get(value, (0.0, 24.0))
            hour = scene.time_of_day
            right = low <= hour <= high if low < high else hour >= low or hour <= high
        elif name == "weather":
            right = scene.weather.kind == value
        else:
            right = scene.terrain in GROUNDS.get(value, (value,))
        score.count(right, f"{expected.id} {name} {value}: {scene.time_of_day} {scene.weather.kind} {scene.terrain}")
