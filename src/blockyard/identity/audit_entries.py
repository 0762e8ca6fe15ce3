"""Reading the organization's audit trail."""

from datetime import datetime
from typing import Final
from uuid import UUID

from blockyard.audit.models import AuditEntry
from blockyard.base.errors import NotFound
from blockyard.identity import queries
from blockyard.identity.models import Membership
from blockyard.identity.schemas import AuditActor, AuditEntryRead
from blockyard.tenancy.session import TenantSession
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "audit entry"


async def list_entries(
    db: TenantSession,
    *,
    action: str | None,
    actor_id: UUID | None,
    since: datetime | None,
    until: datetime | None,
    limit: int,
    cursor: UUID | None,
) -> Page[AuditEntryRead]:
    """Newest first; `since` is included, `until` is not."""
    statement = queries.audit_entries(action, actor_id, since, until)
    return await page_of(
        db, statement, AuditEntry.id, lambda row: present_audit_entry(row[0], row[1]), limit=limit, cursor=cursor
    )


async def get_entry(db: TenantSession, entry_id: UUID) -> AuditEntryRead:
    """Raises NotFound."""
    row = (await db.execute(queries.all_audit_entries().where(AuditEntry.id == entry_id))).one_or_none()
    if row is None:
        raise NotFound(THING)
    return present_audit_entry(row[0], row[1])


def present_audit_entry(entry: AuditEntry, actor: Membership) -> AuditEntryRead:
    return AuditEntryRead(
        id=entry.id,
        at=entry.created_at,
        actor=AuditActor(id=actor.user_id, full_name=actor.full_name, email=actor.email),
        api_key_id=entry.api_key_id,
        action=entry.action,
        resource_type=entry.resource_type,
        resource_id=entry.resource_id,
        details=entry.details,
        request_id=entry.request_id,
    )
