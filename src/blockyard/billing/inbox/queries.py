"""What the operator reads of the inbox, across organizations. SQL in text: the inbox belongs to none of them."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

# Each filter that is NULL lets everything through.
EVENTS: Final = text("""
    SELECT id, type, status, organization_id, attempts, error, received_at
    FROM stripe.events
    WHERE (CAST(:status AS text) IS NULL OR status = :status)
      AND (CAST(:organization_id AS uuid) IS NULL OR organization_id = :organization_id)
      AND (CAST(:type AS text) IS NULL OR type = :type)
    ORDER BY received_at DESC, id DESC
    LIMIT :limit
""")

COUNTS: Final = text("""
    SELECT status, count(*) AS events
    FROM stripe.events
    WHERE (CAST(:organization_id AS uuid) IS NULL OR organization_id = :organization_id)
      AND (CAST(:type AS text) IS NULL OR type = :type)
    GROUP BY status
    ORDER BY status
""")

KNOWN_ORGANIZATION: Final = text("""
    SELECT stripe.actor(:organization_id, NULL) IS NOT NULL
        OR EXISTS (SELECT 1 FROM stripe.routes WHERE organization_id = :organization_id)
""")


async def is_organization_known(gate: AsyncSession, organization_id: UUID) -> bool:
    """Whether it is there, or was there and had to do with Stripe."""
    return bool((await gate.execute(KNOWN_ORGANIZATION, {"organization_id": organization_id})).scalar_one())


async def list_events(
    gate: AsyncSession, *, status: str | None, organization_id: UUID | None, event_type: str | None, limit: int
) -> list[dict[str, Any]]:
    """The newest first."""
    wanted = {"status": status, "organization_id": organization_id, "type": event_type, "limit": limit}
    return [dict(row) for row in (await gate.execute(EVENTS, wanted)).mappings()]


async def count_events(gate: AsyncSession, *, organization_id: UUID | None, event_type: str | None) -> dict[str, int]:
    """How many there are of each status, whichever status was asked for."""
    wanted = {"organization_id": organization_id, "type": event_type}
    return {row.status: row.events for row in await gate.execute(COUNTS, wanted)}
