"""What keeps a run that was taken for dead, and was not, from writing over the one that has its job now.

Each run of a job begins at a moment of its own (queue.claim_job). A row that is worked on keeps that of the run that claimed
it last, and whoever locks the row says when his own began: he finds none that a later run has claimed.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import InstrumentedAttribute


def not_taken_since(taken_at: InstrumentedAttribute[datetime | None], own: datetime) -> ColumnElement[bool]:
    """A condition on a table's column `taken_at`, for a run that began at `own`."""
    return or_(taken_at.is_(None), taken_at <= own)
