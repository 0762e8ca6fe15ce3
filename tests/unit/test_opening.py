"""When an assignment was open: the same answer at the moment and for ever after, whatever is closed, opened and moved."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from blockyard.assignments.models import Assignment
from blockyard.assignments.opening import keep_spells, was_open
from blockyard.assignments.states import AssignmentState

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)


def at(minute: float) -> datetime:
    return NINE + timedelta(minutes=minute)


def published(minute: int, opens: int | None = None, closes: int | None = None) -> Assignment:
    made = Assignment(state=AssignmentState.PUBLISHED, published_at=at(minute), open_spells=[], dates_since=None)
    made.opens_at, made.closes_at = (None if one is None else at(one) for one in (opens, closes))
    return made


def change(made: Assignment, kind: str, minute: int, moved: int) -> None:
    """As publishing.py and service.py do it."""
    match kind:
        case "close" if made.state == AssignmentState.PUBLISHED:
            made.state, made.closed_at = AssignmentState.CLOSED, at(minute)
        case "reopen" if made.state == AssignmentState.CLOSED:
            keep_spells(made, at(minute))
            made.state, made.closed_at = AssignmentState.PUBLISHED, None
        case "opens_at" | "closes_at":
            keep_spells(made, at(minute))
            setattr(made, kind, at(moved))


def is_open_now(made: Assignment, now: datetime) -> bool:
    """By its state and its dates of this moment, as who plays in a browser is told."""
    begun = made.opens_at is None or made.opens_at <= now
    return made.state == AssignmentState.PUBLISHED and begun and (made.closes_at is None or now < made.closes_at)


CHANGES = st.lists(
    st.tuples(st.sampled_from(["close", "reopen", "opens_at", "closes_at"]), st.integers(1, 40), st.integers(-5, 50)),
    max_size=8,
).map(lambda drawn: sorted(drawn, key=lambda one: one[1]))
DATES = st.one_of(st.none(), st.integers(-5, 45))


@given(CHANGES, DATES, DATES)
def test_what_was_open_at_a_moment_stays_so(changes: list[Any], opens: int | None, closes: int | None) -> None:
    made = published(0, opens, closes)
    truth: dict[int, bool] = {}
    for minute in range(42):
        for kind, when, moved in changes:
            if when == minute:
                change(made, kind, when, moved)
        truth[minute] = is_open_now(made, at(minute + 0.5))
        assert {past: was_open(made, at(past + 0.5)) for past in truth} == truth
        assert not was_open(made, at(-1)), "before it was published"


def test_what_happened_while_it_was_closed_counts_neither_then_nor_later() -> None:
    made = published(0)
    change(made, "close", 10, 0)
    assert [was_open(made, at(minute)) for minute in (9, 10, 11)] == [True, False, False]
    change(made, "reopen", 20, 0)
    assert [was_open(made, at(minute)) for minute in (9, 10, 19, 20, 21)] == [True, False, False, True, True]
    change(made, "close", 30, 0)
    assert [was_open(made, at(minute)) for minute in (9, 15, 25, 31)] == [True, False, True, False]


def test_nothing_happens_in_a_draft() -> None:
    made = Assignment(state=AssignmentState.DRAFT, published_at=None, open_spells=[], dates_since=None)
    keep_spells(made, at(5))
    assert (made.open_spells, made.dates_since, was_open(made, at(6))) == ([], None, False)
