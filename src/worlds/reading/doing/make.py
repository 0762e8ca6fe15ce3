"""Wishes become activities of a plan."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from worlds.lesson.lesson import Question
from worlds.notice import Notice
from worlds.plan.activity import Mechanic
from worlds.plan.plan import LinkKind, Plan
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.escaping import make_escape, make_lock
from worlds.reading.doing.finding import make_find
from worlds.reading.doing.grouping import make_match, make_sort
from worlds.reading.doing.jumping import make_obby
from worlds.reading.doing.keys import make_key
from worlds.reading.doing.opening import make_openings
from worlds.reading.doing.ordering import make_order
from worlds.reading.doing.racing import make_race, make_trail
from worlds.reading.doing.spots import make_light, make_photo, make_team
from worlds.reading.doing.stopping import (
    make_match_of,
    make_order_of,
    make_stops,
    make_talks,
    stop_zones,
    without_banner,
)
from worlds.reading.doing.talk import LONGEST, make_talk
from worlds.reading.doing.travel import make_link, make_travel
from worlds.reading.doing.voting import make_vote
from worlds.reading.doing.wish import Doing, Wish

MAKERS: Final[Mapping[Mechanic, Callable[[Draft, Wish], None]]] = {
    Mechanic.TALK: make_talk,
    Mechanic.TELEPORT: make_travel,
    Mechanic.OBBY: make_obby,
    Mechanic.ESCAPE: make_escape,
    Mechanic.LOCK: make_lock,
    Mechanic.COLLECT: make_find,
    Mechanic.KEY: make_key,
    Mechanic.RACE: make_race,
    Mechanic.TRAIL: make_trail,
    Mechanic.SORT: make_sort,
    Mechanic.MATCH: make_match,
    Mechanic.ORDER: make_order,
    Mechanic.VOTE: make_vote,
    Mechanic.PHOTO: make_photo,
    Mechanic.LIGHT: make_light,
    Mechanic.TEAM: make_team,
}

PERSON: Final = "person"


@dataclass(frozen=True, slots=True)
class Done:
    plan: Plan
    questions: tuple[Question, ...] = ()
    """Of the lesson, made from the words, that its activities ask."""
    notices: tuple[Notice, ...] = ()


def with_doing(plan: Plan, doing: Doing, known: Mapping[str, tuple[str, ...]] | None = None) -> Done:
    """The plan with an activity for each wish, and with the things and zones that these need and the words leave out.
    `known`: what belongs to what in the topic that is taught."""
    draft = Draft(plan, known)
    draft.stops = doing.stops
    if doing.wants(Mechanic.ESCAPE) and doing.stops is not None:
        draft.rooms = [without_banner(one) for one in stop_zones(doing, doing.stops)]
    for wish in doing.wishes:
        MAKERS[wish.mechanic](draft, wish)
    if doing.stops is not None and not doing.wants(Mechanic.ORDER):
        make_order_of(draft, doing.stops, doing.text)
    if doing.stops is not None:
        make_match_of(draft, doing.stops, doing.text)
    if draft.rooms and doing.stops is not None:
        make_talks(draft, doing.stops, doing.text)
    for link in plan.links:
        if link.kind is LinkKind.PORTAL:
            make_link(draft, link)
    make_greetings(draft)
    make_openings(draft, doing.text)
    made = plan.model_copy(update={"world": draft.world, "activities": tuple(draft.activities)})
    return Done(made, tuple(draft.questions), (*doing.notices, *draft.notices))


def make_greetings(draft: Draft) -> None:
    """Who is called by a name says it, if nothing else is said there."""
    talking = {name for one in draft.activities if one.mechanic is Mechanic.TALK for name in one.things}
    for one in draft.things():
        if one.noun == PERSON and one.count == 1 and one.texts and one.id not in talking:
            draft.do(Mechanic.TALK, things=(one.id,), lines=(f"Hello, I am {one.texts[0]}."[:LONGEST],))


def with_stops(plan: Plan, doing: Doing) -> Plan:
    """The plan with the places that the words list; those of an escape room come with its locks."""
    if doing.stops is None or doing.wants(Mechanic.ESCAPE):
        return plan
    draft = Draft(plan)
    make_stops(draft, doing)
    return plan.model_copy(update={"world": draft.world, "activities": tuple(draft.activities)})
