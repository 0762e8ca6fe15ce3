"""Working on events again because the operator says so. Each is judged anew, as if it had just come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.billing.inbox.receive import enqueue_event

# By id whatever became of it, or all of one status. The organization stays until somebody judges again, and so does the
# reason why one was put aside: it says that a person has looked since (process.py).
SET_BACK: Final = text("""
    UPDATE stripe.events AS event SET status = 'received', settled_at = NULL,
        error = CASE WHEN former.status = 'quarantined' THEN event.error END
    FROM (SELECT id, status FROM stripe.events
          WHERE id = ANY (CAST(:ids AS text[])) OR status = CAST(:status AS text)
          FOR UPDATE) AS former
    WHERE event.id = former.id
    RETURNING event.id, event.type, event.route_ids, event.created, former.status AS was
""")


@dataclass(frozen=True, slots=True)
class Replayed:
    """An event that was enqueued again, and the status it had before."""

    id: str
    type: str
    was: str


async def replay_events(gate: AsyncSession, ids: Sequence[str] = (), status: str | None = None) -> list[Replayed]:
    """Enqueues them, the oldest first, in the caller's transaction. Unknown ids are left out of the answer."""
    rows = (await gate.execute(SET_BACK, {"ids": list(ids), "status": status})).all()
    rows = sorted(rows, key=lambda row: (row.created, row.id))
    for row in rows:
        await enqueue_event(gate, row.id, row.route_ids)
    return [Replayed(row.id, row.type, row.was) for row in rows]
