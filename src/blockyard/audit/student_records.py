"""What the trail tells of students: ids, never names. It outlasts them."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_

from blockyard.audit.models import AuditEntry
from blockyard.student_records import StudentRecords

STUDENT: Final = "student"
STUDENT_ID: Final = "student_id"
"""The kind of a resource, and the detail, that name a student."""


def tells_of(student_ids: Sequence[UUID] | None) -> ColumnElement[bool]:
    told = AuditEntry.details[STUDENT_ID].astext
    if student_ids is None:
        return or_(AuditEntry.resource_type == STUDENT, told.is_not(None))
    texts = [str(one) for one in student_ids]
    return or_(AuditEntry.resource_id.in_(texts), told.in_(texts), AuditEntry.created_by_id.in_(student_ids))


STUDENT_RECORDS: Final = (
    StudentRecords(
        model=AuditEntry,
        mentions=tells_of,
        holds="What was done to the student's records or by the student, by whom and when; it has ids and no names",
    ),
)
