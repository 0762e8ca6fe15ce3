"""The SQL of imports themselves. What is changed of the school's rows stands in applying.py and undoing.py."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, Update, delete, func, select, update
from sqlalchemy.orm import undefer
from sqlalchemy.sql.dml import Delete

from blockyard.identity.models import Membership
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.fence import not_taken_since
from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.rosters.states import WORKING, ImportState, RowAction, RowKind
from blockyard.tenancy.session import TenantSession


def imports() -> Select[RosterImport]:
    return select(RosterImport)


def import_with(import_id: UUID) -> Select[RosterImport]:
    return select(RosterImport).where(RosterImport.id == import_id)


def import_with_faults(import_id: UUID) -> Select[RosterImport]:
    """All of them."""
    return import_with(import_id).options(undefer(RosterImport.more_faults))


def working() -> Select[int]:
    return select(func.count()).select_from(RosterImport).where(RosterImport.state.in_(WORKING))


def working_of(user_id: UUID) -> Select[RosterImport]:
    """Locked."""
    theirs = (RosterImport.asked_by_id == user_id) & RosterImport.state.in_(WORKING)
    return select(RosterImport).where(theirs).with_for_update()


def working_of_others_than_admins() -> Select[RosterImport]:
    """Locked."""
    statement = select(RosterImport).join(Membership, Membership.user_id == RosterImport.asked_by_id)
    theirs = RosterImport.state.in_(WORKING) & Membership.role.not_in(ADMINS)
    return statement.where(theirs).with_for_update(of=RosterImport)


async def lock_import(
    db: TenantSession, import_id: UUID, taken_at: datetime, state: ImportState, *, content: bool = False
) -> RosterImport | None:
    """For a run that began then. None: it is gone, in another state, or a later run has claimed it."""
    own = (RosterImport.id == import_id) & not_taken_since(RosterImport.taken_at, taken_at)
    statement = select(RosterImport).where(own, RosterImport.state == state).with_for_update()
    if content:
        statement = statement.options(undefer(RosterImport.content))
    return (await db.execute(statement)).scalar_one_or_none()


def changes_of(import_id: UUID) -> Select[RosterChange]:
    return select(RosterChange).where(RosterChange.import_id == import_id)


def changes_after(
    import_id: UUID, kind: RowKind, actions: Sequence[RowAction], after: UUID | None, limit: int
) -> Select[RosterChange]:
    """In the order of the file, those behind the change `after`."""
    statement = changes_of(import_id).where(RosterChange.kind == kind, RosterChange.action.in_(actions))
    if after is not None:
        statement = statement.where(RosterChange.id > after)
    return statement.order_by(RosterChange.id).limit(limit)


def forget_changes_of(import_id: UUID) -> Delete:
    return delete(RosterChange).where(RosterChange.import_id == import_id)


def forget_changes_of_others(import_id: UUID) -> Delete:
    return delete(RosterChange).where(RosterChange.import_id != import_id)


def outdate_others(import_id: UUID, error: dict[str, str]) -> Update:
    """What waits was compared with what was here before this one."""
    waits = RosterImport.state.in_((ImportState.STAGED, ImportState.APPLYING))
    others = update(RosterImport).where(RosterImport.id != import_id, waits)
    return others.values(state=ImportState.FAILED, error=error, progress=0)


def newer_applied(applied_at: datetime | None) -> Select[UUID]:
    return select(RosterImport.id).where(RosterImport.applied_at > applied_at).limit(1)
