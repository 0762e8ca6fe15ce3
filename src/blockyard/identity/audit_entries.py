"""Reading the organization's audit trail."""

from typing import Final
from uuid import UUID

from blockyard.audit.models import AuditEntry
from blockyard.base.errors import NotFound
from blockyard.identity import queries
from blockyard.identity.models import Membership
from blockyard.identity.schemas import AuditActor, AuditEntryRead
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "audit entry"


async def list_entries(db: TenantSession, asked: Asked) -> Page[AuditEntryRead]:
    return await page_of(db, queries.audit_entries(), asked, lambda row: present_audit_entry(*row))


async def get_entry(db: TenantSession, entry_id: UUID) -> AuditEntryRead:
    """Raises NotFound."""
    row = (await db.execute(queries.audit_entries().where(AuditEntry.id == entry_id))).one_or_none()
    if row is None:
        raise NotFound(THING)
    return present_audit_entry(*row)


def present_audit_entry(entry: AuditEntry, actor: Membership | None) -> AuditEntryRead:
    """Who is no member, and was none, is a student."""
    return AuditEntryRead(
        id=entry.id,
        at=entry.created_at,
        actor=AuditActor(
            id=entry.created_by_id,
            is_student=actor is None,
            full_name=actor.full_name if actor else None,
            email=actor.email if actor else None,
        ),
        api_key_id=entry.api_key_id,
        action=entry.action,
        resource_type=entry.resource_type,
        resource_id=entry.resource_id,
        details=entry.details,
        request_id=entry.request_id,
    )
