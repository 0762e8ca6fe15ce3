"""How the inbox does, for monitors: what lies there unhandled, and what became of the latest events."""

from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

UNHANDLED: Final = text("""
    SELECT count(*) FROM stripe.events
    WHERE status IN ('received', 'failed') AND received_at < now() - interval '10 minutes'
""")
RECENT: Final = text("""
    SELECT status, count(*) AS events FROM stripe.events
    WHERE received_at > now() - interval '3 days' GROUP BY status
""")


async def count_unhandled(gate: AsyncConnection) -> int:
    """Events that came more than ten minutes ago and are not settled."""
    return int((await gate.execute(UNHANDLED)).scalar_one())


async def count_recent(gate: AsyncConnection) -> dict[str, int]:
    """Events of the last three days by their status."""
    return {row.status: row.events for row in await gate.execute(RECENT)}
