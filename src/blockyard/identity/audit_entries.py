"""Reading the organization's audit trail."""

from blockyard.audit.models import AuditEntry
from blockyard.identity import queries
from blockyard.identity.models import Membership
from blockyard.identity.schemas import AuditActor, AuditEntryRead
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page


async def list_entries(db: TenantSession, asked: Asked) -> Page[AuditEntryRead]:
    return await page_of(db, queries.audit_entries(), asked, lambda row: present_audit_entry(*row))


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
