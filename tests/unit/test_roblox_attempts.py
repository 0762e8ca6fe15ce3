"""Which attempt an event of Roblox's belongs to: the same whatever comes first, twice or late."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from blockyard.assignments.grouping import Grouping, group_events
from blockyard.assignments.states import ProgressType

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)
S, A, F = ProgressType.STARTED, ProgressType.ANSWERED, ProgressType.FINISHED


@dataclass(frozen=True, slots=True)
class Event:
    event_id: UUID
    type: str
    happened_at: datetime


def event(number: int, kind: str, second: int) -> Event:
    return Event(UUID(int=number), kind, NINE + timedelta(seconds=second))


def numbers(found: Grouping[Event]) -> list[list[int]]:
    return [[one.event_id.int for one in group] for group in found.groups]


SEVERAL = st.lists(st.tuples(st.sampled_from([S, A, F]), st.integers(0, 12)), min_size=1, max_size=14).map(
    lambda drawn: [event(number, *one) for number, one in enumerate(drawn)]
)


def test_the_next_attempt_begins_with_the_session_after_the_end() -> None:
    played = [event(1, S, 0), event(2, A, 1), event(3, F, 2), event(4, A, 3), event(5, S, 4), event(6, A, 5)]
    assert numbers(group_events(played)) == [[1, 2, 3, 4], [5, 6]]


def test_who_comes_back_before_the_end_goes_on() -> None:
    played = [event(1, S, 0), event(2, S, 4), event(3, F, 5), event(4, F, 6), event(5, S, 7), event(6, S, 8)]
    assert numbers(group_events(played)) == [[1, 2, 3, 4], [5, 6]]


def test_within_a_second_the_session_begins_first() -> None:
    played = [event(3, S, 0), event(2, F, 0), event(9, S, 5), event(1, A, 5)]
    assert numbers(group_events(played)) == [[3, 2], [9, 1]]


def test_what_is_one_attempt_too_many_is_refused() -> None:
    played = [event(1, S, 0), event(2, F, 1), event(3, S, 2), event(4, A, 3)]
    found = group_events(played, limit=1)
    assert (numbers(found), [one.event_id.int for one in found.refused]) == ([[1, 2]], [3, 4])
    assert found.over_at == NINE + timedelta(seconds=2)
    late = group_events([*played[:2], event(5, A, 9)], 1, found.over_at)
    assert (numbers(late), late.refused[0].event_id.int) == ([[1, 2]], 5)


@given(SEVERAL, st.randoms(use_true_random=False), st.one_of(st.none(), st.integers(1, 3)))
def test_order_repetition_and_batches_change_nothing(events: list[Event], chance: Any, limit: int | None) -> None:
    at_once = group_events(events, limit)
    sent = [*events, *(one for one in events if chance.random() < 0.4)]
    chance.shuffle(sent)
    kept: list[Event] = []
    over_at: datetime | None = None
    while sent:
        size = chance.randint(1, 4)
        batch, sent = sent[:size], sent[size:]
        found = group_events([*kept, *batch], limit, over_at)
        kept, over_at = [one for group in found.groups for one in group], found.over_at
    assert (numbers(found), over_at) == (numbers(at_once), at_once.over_at)


@given(SEVERAL, st.tuples(st.sampled_from([S, A, F]), st.integers(0, 12)))
def test_one_more_moves_no_other_to_an_earlier_attempt(events: list[Event], more: tuple[str, int]) -> None:
    def places(found: Grouping[Event]) -> dict[int, int]:
        return {number: place for place, group in enumerate(numbers(found)) for number in group}

    before, after = places(group_events(events)), places(group_events([*events, event(99, *more)]))
    assert all(after[number] >= place for number, place in before.items())
