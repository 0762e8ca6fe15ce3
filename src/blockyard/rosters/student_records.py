"""What the room holds of students, and how long."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_

from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.rosters.states import WORKING
from blockyard.student_records import RetentionRule, StudentRecords

MOST_DAYS: Final = 90
"""After that nobody undoes an import; one that was never applied may name children who never came."""


def is_old(now: datetime, before: datetime) -> ColumnElement[bool]:
    since = max(before, now - timedelta(days=MOST_DAYS))
    return and_(RosterImport.updated_at < since, RosterImport.state.not_in(WORKING))


STUDENT_RECORDS: Final = (
    StudentRecords(
        model=RosterChange,
        student=RosterChange.student_id,
        holds="What the last import of a roster changed of the student's entry",
    ),
)

RETENTION_RULES: Final = (
    RetentionRule(
        name="roster_import_old",
        words=f"imports of rosters that nobody touched since then, or for {MOST_DAYS} days, with what they changed",
        model=RosterImport,
        outdated=is_old,
        goes_with_it=(RosterChange.import_id,),
    ),
)
