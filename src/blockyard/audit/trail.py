"""Adding to the trail, in the transaction of what is recorded: no change without its line, and no line without it."""

from typing import Any
from uuid import UUID

import structlog

from blockyard.audit.models import AuditEntry
from blockyard.base.ids import new_id
from blockyard.tenancy.session import TenantSession


def record(
    db: TenantSession,
    action: str,
    resource_type: str,
    resource_id: UUID | str,
    details: dict[str, Any] | None = None,
) -> UUID:
    """Note that the session's user did `action` ("noun.verb_in_past_tense") to a resource. Returns the line's id, which is
    also that of the event that endpoints are told (webhooks/sql/functions.sql)."""
    context = structlog.contextvars.get_contextvars()
    api_key_id = context.get("api_key_id")
    entry_id = new_id()
    db.add(
        AuditEntry(
            id=entry_id,
            action=action,
            resource_type=resource_type,
            resource_id=str(resource_id),
            details=details or {},
            request_id=context.get("request_id"),
            api_key_id=UUID(api_key_id) if api_key_id else None,
        )
    )
    return entry_id
