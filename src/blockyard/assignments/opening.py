"""When an assignment was open. What happened then counts, whenever it arrives, and whatever its dates became afterwards."""

from datetime import datetime

from blockyard.assignments.models import Assignment


def keep_spells(assignment: Assignment, now: datetime) -> None:
    """Before its dates change, or it is opened again: what it was until now is kept. Of a draft there is nothing."""
    if assignment.published_at is None:
        return
    begin, end = spell_of(assignment)
    ends = now if end is None else min(end, now)
    if begin is not None and begin < ends:
        assignment.open_spells = [*assignment.open_spells, [begin.isoformat(), ends.isoformat()]]
    assignment.dates_since = now


def was_open(assignment: Assignment, moment: datetime) -> bool:
    if assignment.dates_since is not None and moment < assignment.dates_since:
        return any(
            datetime.fromisoformat(begin) <= moment < datetime.fromisoformat(end)
            for begin, end in assignment.open_spells
        )
    begin, end = spell_of(assignment)
    return begin is not None and begin <= moment and (end is None or moment < end)


def spell_of(assignment: Assignment) -> tuple[datetime | None, datetime | None]:
    """From when until when it is open by its dates of today. No begin: it is a draft. No end: nobody has said one."""
    if assignment.published_at is None:
        return None, None
    begins = assignment.published_at, assignment.opens_at, assignment.dates_since
    ends = [end for end in (assignment.closes_at, assignment.closed_at) if end is not None]
    return max(begin for begin in begins if begin is not None), min(ends, default=None)
