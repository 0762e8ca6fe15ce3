"""A part of a topic that has a station of its own: `the Five Pillars of Islam`, of a pack on Islam."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.lesson.lesson import Lesson, Question
from worlds.lesson.school import GENERAL
from worlds.notice import Notice
from worlds.teaching.beside_text import SURELY, Beside, kept, share
from worlds.teaching.widening import neighbours
from worlds.topics.index import SMALL, stems_of
from worlds.topics.lesson import pack_stations
from worlds.topics.topic import Station

FEWEST_WORDS: Final = 2
"""Of a station's title, that is surely what a phrase means."""
FEWEST_FACTS, FEWEST_ASKED, ENOUGH_ASKED = 3, 5, 8
"""Of a part, that it is taught alone with."""
JOINED: Final = re.compile(r"\b(?:and|or|vs|versus|v|than|between)\b|[&,;/+]", re.I)


def part_of_pack(lesson: Lesson, phrase: str | None) -> Beside:
    """What speaks of the part that the phrase names, if that is enough; else all."""
    station = station_named(lesson, phrase) if phrase and lesson.topic else None
    if station is None:
        return Beside(lesson)
    told = {*stems_of(" ".join((phrase or "", *(one.says for one in lesson.facts if one.id in station.facts))))}
    ids = [one.id for one in lesson.facts if one.id in station.facts or share(one.says, told, lesson) >= SURELY]
    made = kept(Beside(lesson), ids).lesson
    more = [one for one in asked_near(lesson, ids) if one.prompt not in {each.prompt for each in made.questions}]
    asked = (*made.questions, *more[: max(0, ENOUGH_ASKED - len(made.questions))])
    if len(ids) < FEWEST_FACTS or len(asked) < FEWEST_ASKED:
        return Beside(lesson)
    words = (
        f"Of {lesson.title} the part `{station.title}` is taught, which your words name: {len(ids)} of its "
        f"{len(lesson.facts)} facts. Name the topic as a whole to have all of it."
    )
    return Beside(made.model_copy(update={"questions": asked}), (Notice("topic_is_broader", words),))


def station_named(lesson: Lesson, phrase: str) -> Station | None:
    """None: the phrase names none, or something beside it; or the station has the name of the whole."""
    said, whole = {*stems_of(phrase)}, {*stems_of(lesson.title or "")} - SMALL
    for one in pack_stations(lesson) if not JOINED.search(phrase) else ():
        title = {*stems_of(one.title)} - SMALL
        if len(title) >= FEWEST_WORDS and title <= said and title != whole and not title <= GENERAL:
            return one
    return None


def asked_near(lesson: Lesson, facts: list[str]) -> Iterator[Question]:
    """What is asked of these facts in other grades, and told here, too."""
    known = {one.id: one.says for one in lesson.facts}
    for near in neighbours(lesson):
        says = {one.id: one.says for one in near.facts}
        for number, one in enumerate(near.questions, start=1):
            if one.fact in facts and says.get(one.fact) == known.get(one.fact):
                yield one.model_copy(update={"id": f"part-{near.band}-{number}".lower()})
