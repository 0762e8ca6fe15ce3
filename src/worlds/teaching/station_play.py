"""What is done at a station of a topic: things to sort, to match, to put in order, to find."""

import random
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.lesson.lesson import (
    LessonSource,
    MatchPair,
    MatchQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    SourceKind,
)
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Place, PlaceKind, Thing
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve
from worlds.topics.topic import Station

CARD, BIN = "sign", "sorting bin"
MOST_STEPS: Final = 6
MOST_SORTED: Final = 6
"""Things that are carried at one station."""
AT_LEFT: Final = (Place(kind=PlaceKind.LEFT),)
AT_RIGHT: Final = (Place(kind=PlaceKind.RIGHT),)


@dataclass(frozen=True, slots=True)
class Doing:
    things: tuple[Thing, ...]
    activity: Activity
    question: Question | None = None


def doing_at(name: str, station: Station, topic: str | None) -> Doing | None:
    """`name`: of the station's zone. None: one only reads there."""
    source = LessonSource(kind=SourceKind.TOPIC, name=topic)
    draw = random.Random(f"{topic}:{name}")  # noqa: S311 - a shuffle, not a secret
    if station.sort is not None:
        return sorting(name, station, station.sort, source, draw)
    if station.match is not None:
        return matching(name, station, station.match, source, draw)
    if station.order is not None:
        return ordering(name, station, station.order, source, draw)
    return finding(name, station.collect) if station.collect is not None else None


def sorting(
    name: str, station: Station, bins: dict[str, tuple[str, ...]], source: LessonSource, draw: random.Random
) -> Doing:
    """The first of each bin, then the second of each, and so on, as many as can be carried in a lesson; then mixed."""
    by_turns = chain.from_iterable(zip_longest(*([(item, into) for item in items] for into, items in bins.items())))
    pairs = [MatchPair(left=pair[0], right=pair[1]) for pair in by_turns if pair is not None][:MOST_SORTED]
    draw.shuffle(pairs)
    prompt = f"Sort into {', '.join(bins)}: {station.title}"[:LONGEST_WORDS]
    question = SortQuestion(kind="sort", id=f"{name}-sort", prompt=prompt, pairs=tuple(pairs), source=source)
    return carried(name, Mechanic.SORT, question, prompt)


def matching(name: str, station: Station, pairs: dict[str, str], source: LessonSource, draw: random.Random) -> Doing:
    mixed = [MatchPair(left=left, right=right) for left, right in pairs.items()]
    draw.shuffle(mixed)
    question = MatchQuestion(
        kind="match", id=f"{name}-match", prompt=f"Match: {station.title}", pairs=tuple(mixed), source=source
    )
    return carried(name, Mechanic.MATCH, question, f"Match: {station.title}")


def carried(name: str, mechanic: Mechanic, question: MatchQuestion | SortQuestion, title: str) -> Doing:
    """Cards to the left, what they are carried to at the right."""
    cards = tuple(
        Thing(id=f"{name}-card-{number}", noun=CARD, texts=(pair.left,), places=AT_LEFT)
        for number, pair in enumerate(question.pairs, start=1)
    )
    rights = dict.fromkeys(pair.right for pair in question.pairs)
    bins = tuple(
        Thing(id=f"{name}-bin-{number}", noun=BIN, texts=(right,), places=AT_RIGHT)
        for number, right in enumerate(rights, start=1)
    )
    activity = Activity(
        id=f"{name}-{mechanic}",
        mechanic=mechanic,
        title=title,
        things=tuple(one.id for one in cards),
        goals=tuple(one.id for one in bins),
        questions=(question.id,),
    )
    return Doing((*cards, *bins), activity, question)


def ordering(
    name: str, station: Station, steps: tuple[str, ...], source: LessonSource, draw: random.Random
) -> Doing | None:
    """The steps stand mixed: where they stand says nothing of their order."""
    question = OrderQuestion(
        kind="order", id=f"{name}-order", prompt=f"In order, from: {steps[0]}", items=steps[:MOST_STEPS], source=source
    )
    mixed = [*question.items]
    draw.shuffle(mixed)
    things = tuple(
        Thing(id=f"{name}-step-{number}", noun=CARD, texts=(step,), places=AT_LEFT)
        for number, step in enumerate(mixed, start=1)
    )
    activity = Activity(
        id=f"{name}-order",
        mechanic=Mechanic.ORDER,
        title=f"{station.title}: in order, from {steps[0]}"[:LONGEST_WORDS],
        things=tuple(one.id for one in things),
        questions=(question.id,),
        lines=tuple(mixed),
    )
    return Doing(things, activity, question)


def finding(name: str, labels: tuple[str, ...]) -> Doing:
    """What the catalogue builds stands there; of what it does not, a card with its name."""
    things = tuple(
        Thing(id=f"{name}-find-{number}", noun=label, places=AT_LEFT)
        if resolve(label.lower()).by is ResolvedBy.CATALOGUE
        else Thing(id=f"{name}-find-{number}", noun=CARD, texts=(label,), places=AT_LEFT)
        for number, label in enumerate(labels, start=1)
    )
    activity = Activity(
        id=f"{name}-collect",
        mechanic=Mechanic.COLLECT,
        title=f"Find: {', '.join(labels)}"[:200],
        things=tuple(one.id for one in things),
        lines=labels,
    )
    return Doing(things, activity)
