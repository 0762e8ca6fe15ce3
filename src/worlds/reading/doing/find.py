"""What a text wants done: every kind of wish looks for its own words, and what one has taken no other takes."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.plan.activity import Mechanic
from worlds.plan.plan import MAX_THINGS
from worlds.reading.doing.binning import bins_in, listed_bins_in
from worlds.reading.doing.escaping import doors_in, escapes_in
from worlds.reading.doing.finding import finds_in
from worlds.reading.doing.grouping import groups_in, listed_matches_in, matches_in
from worlds.reading.doing.hunting import hunt_words_in
from worlds.reading.doing.jumping import obbies_in
from worlds.reading.doing.keys import keys_in
from worlds.reading.doing.meeting import meetings_in
from worlds.reading.doing.opening import openings_in
from worlds.reading.doing.ordering import orders_in
from worlds.reading.doing.racing import races_in, trails_in
from worlds.reading.doing.spots import spots_in
from worlds.reading.doing.stating import statements_in
from worlds.reading.doing.stop import Stops
from worlds.reading.doing.stops import stops_in
from worlds.reading.doing.talk import talk_in
from worlds.reading.doing.travel import travel_in
from worlds.reading.doing.unplayable import unplayable_in
from worlds.reading.doing.visiting import visits_in
from worlds.reading.doing.voting import open_votes_in, votes_in
from worlds.reading.doing.wish import Doing, Said, Wish

KINDS: Final[tuple[Callable[[str], Iterator[Said]], ...]] = (
    talk_in,
    statements_in,
    meetings_in,
    votes_in,
    open_votes_in,
    orders_in,
    openings_in,
    listed_bins_in,
    groups_in,
    matches_in,
    listed_matches_in,
    bins_in,
    escapes_in,
    travel_in,
    obbies_in,
    keys_in,
    finds_in,
    trails_in,
    races_in,
    spots_in,
    visits_in,
    hunt_words_in,
)
"""The surest first."""
QUOTED: Final = re.compile(r"[\"“][^\"”\n]{1,400}[\"”]")
WORD: Final = re.compile(r"\w+")
MOST: Final = 40
"""Wishes of a text."""


def doing_in(text: str, within: Sequence[tuple[int, int]] | None = None, whole: str = "") -> Doing:
    """The wishes in the order of the text, and the rest, in which their things are still named. `within`: pieces of the text
    that wish something; none: all of it. `whole`: the text with what the lesson has taken out, which may list stops."""
    quoted = [one.span() for one in QUOTED.finditer(text)]
    stops = stops_in(whole or text)
    spans = [(text.find(one), text.find(one) + len(one)) for one in (stops.pieces if stops else ()) if one in text]
    if stops is not None and not all(is_within(start, within) for start, _ in spans):
        stops = None
    listed = spans if stops is not None and stops.is_told else ()
    taken: list[Said] = []
    for kind in KINDS:
        was_taken = True
        for one in kind(text):
            is_free = not any(one.start < other.end and other.start < one.end for other in taken)
            is_written = any(start < one.start < end for start, end in quoted)
            is_listed = any(start < one.end and one.start < end for start, end in listed)
            if one.start == one.end:
                is_free = is_free and was_taken  # it goes with the piece before it
            was_taken = is_free and not (is_written or is_listed) and is_within(min(one.start, len(text) - 1), within)
            if was_taken and len(taken) < MAX_THINGS:
                taken.append(one)
    taken.sort(key=lambda one: one.start)
    rest, at, words = [], 0, 0
    stated = []
    for one in taken:
        if one.is_stated:
            stated.append(piece_of(text, one, stops))
            continue
        rest += [text[at : one.start], one.instead]
        words += max(0, len(WORD.findall(text[one.start : one.end])) - len(WORD.findall(one.instead)))
        at = one.end
    wishes = tuple(one.wish for one in taken if one.wish is not None)[:MOST]
    if within is None and not any(one.mechanic is Mechanic.ESCAPE for one in wishes):
        wishes += tuple(one.wish for one in doors_in(whole) if one.wish is not None)
    if stops is not None and stops.are_persons:
        stops, wishes = told_by(stops, wishes)
    wished = text if within is None else "\n".join(text[start:end] for start, end in within)
    notices = tuple(unplayable_in(wished))
    return Doing("".join([*rest, text[at:]]), wishes, words, notices, tuple(stated), stops, wished)


def piece_of(text: str, one: Said, stops: Stops | None) -> tuple[str, str]:
    """A person who is listed stands there already: her name is not read again."""
    who = one.wish.things[0] if one.wish is not None and one.wish.things else ""
    is_met = (
        stops is not None
        and stops.are_persons
        and any({*who.lower().split()} <= {*x.title.lower().split()} for x in stops.stops)
    )
    if who and is_met and text[: one.start].endswith(who):
        return text[one.start - len(who) : one.end], ""
    return text[one.start : one.end], one.instead


def told_by(stops: Stops, wishes: Sequence[Wish]) -> tuple[Stops, tuple[Wish, ...]]:
    """Each of the persons that are met with what other sentences say that she says."""
    lines: dict[str, tuple[str, ...]] = {}
    left = []
    for wish in wishes:
        who = wish.things[0].lower() if wish.mechanic is Mechanic.TALK and wish.things else ""
        met = next((one.title for one in stops.stops if who and {*who.split()} <= {*one.title.lower().split()}), None)
        if met is None:
            left.append(wish)
        else:
            lines[met] = (*lines.get(met, ()), *wish.lines)
    told = tuple(replace(one, lines=lines.get(one.title, one.lines)) for one in stops.stops)
    return replace(stops, stops=told), tuple(left)


def is_within(at: int, within: Sequence[tuple[int, int]] | None) -> bool:
    return within is None or any(start <= at <= end for start, end in within)
