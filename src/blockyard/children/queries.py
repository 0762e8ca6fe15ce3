"""The SQL of the children room. Rows of other rooms are asked for through what these say of them (student_records.py)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Delete, Select, delete, func, select, text
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.children.models import DeletionReport, RetentionSettings, StudentExport
from blockyard.children.states import ExportState
from blockyard.identity.models import Membership
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.fence import not_taken_since
from blockyard.student_records import RetentionRule, StudentRecords
from blockyard.tenancy.base import OrganizationScoped

ENQUEUE_SWEEPS: Final = text("SELECT children.enqueue_sweeps(:now, :at_once)")


def settings() -> Select[RetentionSettings]:
    return select(RetentionSettings)


def reports() -> Select[DeletionReport]:
    return select(DeletionReport)


def exports() -> Select[StudentExport]:
    return select(StudentExport)


def export_with(export_id: UUID) -> Select[StudentExport]:
    return select(StudentExport).where(StudentExport.id == export_id)


def working() -> Select[StudentExport]:
    return select(StudentExport).where(StudentExport.state == ExportState.WORKING)


def working_since(export_id: UUID, taken_at: datetime) -> Select[StudentExport]:
    """One that is worked on, by the run that began then or one before. Locked."""
    own = StudentExport.id == export_id, not_taken_since(StudentExport.taken_at, taken_at)
    return working().where(*own).with_for_update()


def over(now: datetime) -> Select[StudentExport]:
    return select(StudentExport).where(StudentExport.expires_at <= now)


def outdated(rule: RetentionRule, now: datetime, before: datetime) -> Select[UUID]:
    return select(rule.model.id).where(rule.outdated(now, before))


def some_outdated(rule: RetentionRule, now: datetime, before: datetime, at_most: int) -> Select[UUID]:
    """The first of them, and locked where they can be changed: who is changed at this moment is passed over."""
    found = outdated(rule, now, before).order_by(rule.model.id).limit(at_most)
    if rule.model.__app_rights__.update:
        found = found.with_for_update(of=rule.model, skip_locked=True)
    return found


def still_outdated(rule: RetentionRule, now: datetime, before: datetime, ids: Sequence[UUID]) -> Select[UUID]:
    return outdated(rule, now, before).where(rule.model.id.in_(ids))


def count_where(model: type[OrganizationScoped], *conditions: ColumnElement[bool]) -> Select[int]:
    return select(func.count()).select_from(model).where(*conditions)


def count_beside(column: InstrumentedAttribute[Any], ids: Any) -> Select[int]:
    """How many rows of the column's table belong to these."""
    return select(func.count()).where(column.in_(ids))


def delete_where(model: type[OrganizationScoped], condition: ColumnElement[bool]) -> Delete:
    return delete(model).where(condition)


def delete_with(model: type[OrganizationScoped], ids: Sequence[UUID]) -> Delete:
    return delete_where(model, model.id.in_(ids))


def page_of_records(
    records: StudentRecords, student_ids: Sequence[UUID] | None, after: UUID | None, at_most: int
) -> Select[*tuple[Any, ...]]:
    """The columns of the export, with the id first, of the next rows in the order of their ids."""
    columns = [expression.label(name) for name, expression in records.columns.items()]
    found = select(*columns).where(records.about(student_ids))
    if after is not None:
        found = found.where(records.model.id > after)
    return found.order_by(records.model.id).limit(at_most)


def working_of(user_id: UUID) -> Select[StudentExport]:
    """Locked."""
    return working().where(StudentExport.created_by_id == user_id).with_for_update()


def working_of_others_than_admins() -> Select[StudentExport]:
    """Locked."""
    asked = working().join(Membership, Membership.user_id == StudentExport.created_by_id)
    return asked.where(Membership.role.not_in(ADMINS)).with_for_update(of=StudentExport)
