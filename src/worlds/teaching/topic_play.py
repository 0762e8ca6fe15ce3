"""A sorting game, an order or a match that the words wish without saying of what: the one that the topic has."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.lesson.lesson import MAX_QUESTIONS, Lesson
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Plan, Zone
from worlds.reading.doing.unmet import is_wish
from worlds.teaching.station_play import Doing, doing_at
from worlds.topics.lesson import pack_stations
from worlds.topics.topic import Station

GAME: Final = re.compile(
    r"\b(?P<kind>sorting|matching|ordering|sequencing)[- ](?:game|activity|task|station|board|challenge)s?\b"
    r"(?=\s*(?:[.!,;)\n]|$|(?:and|then|as well|at the end|for the end|in the end|too)\b))",
    re.I,
)
"""Nothing says of what it is."""
PLAYED: Final = {
    "sorting": (Mechanic.SORT, Mechanic.MATCH),
    "matching": (Mechanic.MATCH, Mechanic.SORT),
    "ordering": (Mechanic.ORDER,),
    "sequencing": (Mechanic.ORDER,),
}
"""What is made of it; any of these is one."""


def with_topic_play(plan: Plan, lesson: Lesson, text: str) -> tuple[Plan, Lesson]:
    """Also of its lesson's questions, what is asked there."""
    for game in GAME.finditer(text):
        mechanic, *alike = PLAYED[game["kind"].lower()]
        if is_wish(text, game.start()) and not {mechanic, *alike} & {one.mechanic for one in plan.activities}:
            found = next(games_of(lesson, mechanic), None)
            if found is not None:
                plan, lesson = with_game(plan, lesson, *found)
    return plan, lesson


def games_of(lesson: Lesson, mechanic: Mechanic) -> Iterator[tuple[Station, Doing]]:
    for station in pack_stations(lesson):
        found = doing_at(f"topic-{mechanic}", station, lesson.topic)
        if found is not None and found.activity.mechanic is mechanic:
            yield station, found


def with_game(plan: Plan, lesson: Lesson, station: Station, doing: Doing) -> tuple[Plan, Lesson]:
    corner = Zone(id=f"topic-{doing.activity.mechanic}-corner", title=station.title, things=doing.things)
    world = plan.world.model_copy(update={"zones": (*plan.world.zones, corner)})
    asked = (*lesson.questions, *([doing.question] if doing.question else []))
    made = plan.model_copy(update={"world": world, "activities": (*plan.activities, doing.activity)})
    return made, lesson.model_copy(update={"questions": asked[:MAX_QUESTIONS]})
