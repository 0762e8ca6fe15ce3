"""Which attempts the events of Roblox make, beside those that there are. What a teacher withdrew stays so, in whatever
attempt it is found afterwards, and nothing else becomes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from blockyard.assignments.grouping import Grouping, group_events
from blockyard.assignments.models import Assignment, Attempt, ProgressEvent
from blockyard.assignments.states import ProgressType, Via

Withdrawal = tuple[datetime | None, UUID | None, str | None]
"""When, by whom, why."""
NOT_WITHDRAWN: Withdrawal = (None, None, None)


@dataclass(frozen=True, slots=True)
class Withdrawals:
    by_attempt: Mapping[UUID, Withdrawal]
    """Of those that are withdrawn, by their ids."""
    begun: set[UUID]
    """Those of which a session is known that was in them when they were withdrawn: it alone says where they are now."""


def regroup(assignment: Assignment, made: Sequence[Attempt], known: Sequence[ProgressEvent]) -> Grouping[Any]:
    """Of all that Roblox told of a student in the assignment, by the attempts that she has made so far, wherever. Those that
    are made stay, and withdrawn ones are none of those that are allowed. Where what came late parts a withdrawn attempt, and
    one part is not withdrawn, it counts beside all that are made."""
    attempts = [one for one in made if one.via == Via.ROBLOX]
    withdrawn = withdrawals_of(attempts, known)
    limit, over_at = None, None
    if assignment.attempts_allowed is not None:
        counted = len(attempts) - len(withdrawn.by_attempt)
        in_browser = sum(one.via == Via.BROWSER and one.withdrawn_at is None for one in made)
        limit = max(counted, assignment.attempts_allowed - in_browser)
        over_at = attempts[-1].over_at if limit and counted == limit else None

    def is_withdrawn(group: Sequence[ProgressEvent]) -> bool:
        return source_of(group, withdrawn) is not None

    found = group_events(known, limit, over_at, is_withdrawn)
    if limit is not None and len(found.groups) < len(attempts):
        for more in range(limit + 1, len(group_events(known).groups) + 1):  # a higher one lets no more in
            found = group_events(known, more, over_at, is_withdrawn)
            if len(found.groups) >= len(attempts):
                break
    return found


def withdrawals_of(attempts: Sequence[Attempt], known: Sequence[ProgressEvent]) -> Withdrawals:
    by_attempt = {
        one.id: (one.withdrawn_at, one.withdrawn_by_id, one.withdrawn_reason)
        for one in attempts
        if one.withdrawn_at is not None
    }
    sessions = (one for one in known if one.type == ProgressType.STARTED and not is_later(one, by_attempt))
    return Withdrawals(by_attempt, {one.attempt_id for one in sessions if one.attempt_id in by_attempt})


def withdrawal_of(group: Sequence[ProgressEvent], withdrawn: Withdrawals) -> Withdrawal:
    source = source_of(group, withdrawn)
    return NOT_WITHDRAWN if source is None else withdrawn.by_attempt[source]


def source_of(group: Sequence[ProgressEvent], withdrawn: Withdrawals) -> UUID | None:
    """The withdrawn attempt in which its sessions were, or all of it where no session is known to have begun. What came to a
    withdrawn attempt afterwards says nothing, be it that it was told later or that it was in another attempt before: its
    teacher has not seen it."""
    known = [one for one in group if one.attempt_id is not None and not is_later(one, withdrawn.by_attempt)]
    sessions = [one for one in known if one.type == ProgressType.STARTED]
    told = sessions or [one for one in known if one.attempt_id not in withdrawn.begun]
    return next((one.attempt_id for one in told if one.attempt_id in withdrawn.by_attempt), None)


def is_later(event: ProgressEvent, withdrawn: Mapping[UUID, Withdrawal]) -> bool:
    withdrawn_at = withdrawn.get(event.attempt_id, NOT_WITHDRAWN)[0]
    return withdrawn_at is not None and event.received_at > withdrawn_at
