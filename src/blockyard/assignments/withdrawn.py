"""Which attempts at Roblox are withdrawn, when late events make them anew. What a teacher withdrew stays so, in whatever
attempt it is found afterwards, and nothing else becomes it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from blockyard.assignments.models import Attempt, ProgressEvent
from blockyard.assignments.states import ProgressType

Withdrawal = tuple[datetime | None, UUID | None, str | None]
"""When, by whom, why."""
NOT_WITHDRAWN: Withdrawal = (None, None, None)


def withdrawals_of(attempts: Sequence[Attempt]) -> dict[UUID, Withdrawal]:
    """Of those that are withdrawn, by their ids."""
    return {
        one.id: (one.withdrawn_at, one.withdrawn_by_id, one.withdrawn_reason)
        for one in attempts
        if one.withdrawn_at is not None
    }


def withdrawal_of(group: Sequence[ProgressEvent], withdrawn: Mapping[UUID, Withdrawal]) -> Withdrawal:
    source = source_of(group, withdrawn)
    return NOT_WITHDRAWN if source is None else withdrawn[source]


def source_of(group: Sequence[ProgressEvent], withdrawn: Mapping[UUID, Withdrawal]) -> UUID | None:
    """The withdrawn attempt in which its sessions were, or all of it where no session is known to have begun."""
    known = [one for one in group if one.attempt_id is not None]
    sessions = [one for one in known if one.type == ProgressType.STARTED] or known
    return next((one.attempt_id for one in sessions if one.attempt_id in withdrawn), None)
