"""Attempts at Roblox that a teacher has withdrawn, while late events make them anew."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.regrouping import regroup, withdrawal_of, withdrawals_of
from blockyard.assignments.states import ProgressType, Via

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)
TEACHER = UUID(int=7)
S, A, F = ProgressType.STARTED, ProgressType.ANSWERED, ProgressType.FINISHED
SESSIONS = [S, A, F, S, A, A, F, S, A, F, A, S, S, A, F]
"""In the order in which they happen, a second each."""


def event(number: int, kind: ProgressType) -> ProgressEvent:
    return ProgressEvent(event_id=UUID(int=number), type=kind, happened_at=NINE + timedelta(seconds=number))


class Desk:
    """What attaching.py does with a student's events, without a database."""

    def __init__(self, allowed: int | None) -> None:
        self.assignment = Assignment(attempts_allowed=allowed)
        self.attempts: list[Attempt] = []
        self.kept: list[ProgressEvent] = []
        self.refused: list[ProgressEvent] = []
        self.parted: set[int] = set()
        """Numbers of events that were in a withdrawn attempt at some time."""
        self.now = NINE

    def tell(self, *events: ProgressEvent) -> None:
        self.now += timedelta(hours=1)
        for one in events:
            one.received_at = self.now
        known = [*self.kept, *events]
        found = regroup(self.assignment, self.attempts, known)
        assert len(found.groups) >= len(self.attempts), "an attempt that was made never goes"
        withdrawn = withdrawals_of(self.attempts, known)
        taken = [withdrawal_of(group, withdrawn) for group in found.groups]
        for number in range(len(self.attempts) + 1, len(found.groups) + 1):
            self.attempts.append(Attempt(id=UUID(int=number), number=number, via=Via.ROBLOX, withdrawn_at=None))
        for attempt, group, withdrawal in zip(self.attempts, found.groups, taken, strict=True):
            attempt.over_at = None
            attempt.withdrawn_at, attempt.withdrawn_by_id, attempt.withdrawn_reason = withdrawal
            for one in group:
                one.attempt_id = attempt.id
        self.kept = [one for group in found.groups for one in group]
        self.refused += [event(one.event_id.int, ProgressType(one.type)) for one in found.refused]
        if self.attempts:
            self.attempts[-1].over_at = found.over_at
        self.parted |= {number for numbers, is_withdrawn in self.shown() if is_withdrawn for number in numbers}

    def withdraw(self, number: int) -> None:
        attempt = self.attempts[number - 1]
        attempt.withdrawn_at, attempt.withdrawn_by_id = self.now, TEACHER
        refused, self.refused = self.refused, []
        self.tell(*refused)  # the inbox gives them again

    def shown(self) -> list[tuple[list[int], bool]]:
        """Of each attempt its events' numbers, and whether it is withdrawn."""
        return [
            ([one.event_id.int for one in self.kept if one.attempt_id == attempt.id], attempt.withdrawn_at is not None)
            for attempt in self.attempts
        ]


def test_what_comes_late_of_a_withdrawn_attempt_is_withdrawn() -> None:
    desk = Desk(None)
    desk.tell(event(1, S), event(4, S), event(5, A))
    desk.withdraw(1)
    desk.tell(event(2, A))
    assert desk.shown() == [([1, 2, 4, 5], True)]
    desk.tell(event(3, F), event(6, F), event(7, S))
    assert desk.shown() == [([1, 2, 3], True), ([4, 5, 6], True), ([7], False)], "two sessions, and both were withdrawn"


def test_another_attempt_does_not_become_it() -> None:
    desk = Desk(None)
    desk.tell(event(1, S), event(3, F), event(6, S), event(8, F), event(9, S))
    desk.withdraw(2)
    assert [is_withdrawn for _, is_withdrawn in desk.shown()] == [False, True, False]
    desk.tell(event(4, S), event(5, F))
    assert desk.shown() == [([1, 3], False), ([4, 5], False), ([6, 8], True), ([9], False)]


def test_an_answer_that_came_to_a_withdrawn_attempt_from_another_takes_nothing_along() -> None:
    """It was told before the withdrawal, and by its session, which is told after it, stood in that attempt for a while."""
    desk = Desk(None)
    desk.tell(event(1, S), event(2, F), event(4, A), event(6, S))
    desk.withdraw(2)
    assert desk.shown() == [([1, 2, 4], False), ([6], True)]
    desk.tell(event(3, S))
    assert desk.shown() == [([1, 2], False), ([3, 4, 6], True)]
    desk.tell(event(5, F))
    assert desk.shown() == [([1, 2], False), ([3, 4, 5], False), ([6], True)]


def test_a_part_of_a_withdrawn_attempt_that_is_not_withdrawn_drives_out_no_attempt_that_is_made() -> None:
    desk = Desk(1)
    desk.tell(event(4, A), event(5, A), event(8, A), event(9, F))
    desk.withdraw(1)
    desk.tell(event(0, S), event(2, F), event(7, S), event(11, S))
    assert desk.shown() == [([0, 2, 4, 5], True), ([7, 8, 9], True), ([11], False)]
    desk.tell(event(1, A), event(3, S), event(10, A), event(12, S))
    assert desk.shown() == [([0, 1, 2], False), ([3, 4, 5, 7, 8, 9, 10], True), ([11, 12], False)]


def test_attempts_of_which_all_is_handed_over_are_none_any_more() -> None:
    """However many may be made: no limit brings back what is gone."""
    desk = Desk(2)
    desk.tell(event(1, S), event(2, F), event(3, S), event(4, F))
    assert len(desk.attempts) == 2
    assert regroup(desk.assignment, desk.attempts, []).groups == []
    assert regroup(desk.assignment, desk.attempts, desk.kept[:2]).groups == [desk.kept[:2]]


def test_the_next_one_takes_its_place() -> None:
    desk = Desk(1)
    desk.tell(event(1, S), event(2, F), event(3, S), event(4, F), event(5, S))
    assert (desk.shown(), [one.event_id.int for one in desk.refused]) == ([([1, 2], False)], [3, 4, 5])
    desk.withdraw(1)
    assert desk.shown() == [([1, 2], True), ([3, 4], False)]
    assert [one.event_id.int for one in desk.refused] == [5]


@given(st.permutations(range(len(SESSIONS))), st.integers(1, 15), st.data(), st.one_of(st.none(), st.integers(1, 3)))
def test_what_was_withdrawn_stays_so_and_nothing_else_becomes_it(
    order: list[int], size: int, data: Any, allowed: int | None
) -> None:
    """Whatever arrives afterwards: sessions that were withdrawn are, where nothing was withdrawn nothing is, and no more
    count than are allowed."""
    desk, withdrawn = Desk(allowed), set[int]()
    begins = {number for number, kind in enumerate(SESSIONS) if kind == S}
    told = [event(number, SESSIONS[number]) for number in order]
    while told:
        batch, told = told[:size], told[size:]
        desk.tell(*batch)
        if data.draw(st.booleans()) and desk.attempts:
            number = data.draw(st.integers(1, len(desk.attempts)))
            of_it = [one for one in desk.kept if one.attempt_id == desk.attempts[number - 1].id]
            withdrawn |= {one.event_id.int for one in of_it}
            desk.withdraw(number)
        for numbers, is_withdrawn in desk.shown():
            assert is_withdrawn or not begins & withdrawn & {*numbers}
            assert not is_withdrawn or withdrawn & {*numbers}
        counted = sum(not is_withdrawn and not desk.parted & {*numbers} for numbers, is_withdrawn in desk.shown())
        assert allowed is None or counted <= allowed
        assert not begins & withdrawn & {one.event_id.int for one in desk.refused}
