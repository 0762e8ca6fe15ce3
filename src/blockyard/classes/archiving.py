"""When a class was archived. What its students did then counts nowhere, whenever it arrives."""

from datetime import datetime

from blockyard.classes.models import SchoolClass


def set_archived(found: SchoolClass, archived_at: datetime | None, now: datetime) -> None:
    """None: it is brought back now."""
    if archived_at is None and found.archived_at is not None and found.archived_at < now:
        found.archived_spells = [*found.archived_spells, [found.archived_at.isoformat(), now.isoformat()]]
    found.archived_at = archived_at


def was_archived(found: SchoolClass, moment: datetime) -> bool:
    if found.archived_at is not None and found.archived_at <= moment:
        return True
    spells = (map(datetime.fromisoformat, spell) for spell in found.archived_spells)
    return any(begin <= moment < end for begin, end in spells)
