"""What a place told of one student turns out to be another's: a code was typed before, of which we hear now."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from blockyard.assignments import roblox_queries
from blockyard.assignments.attaching import settle
from blockyard.assignments.forgetting import forget_attempts
from blockyard.tenancy.session import TenantSession


async def take_out(db: TenantSession, progress_event_ids: Iterable[UUID]) -> None:
    """Of their attempts, which are made anew without them. One of which nothing is left goes. For an owner or admin."""
    found = (await db.execute(roblox_queries.whose(list(progress_event_ids)))).all()
    leaving: dict[tuple[UUID, UUID], list[UUID]] = defaultdict(list)
    for event_id, assignment_id, student_id in found:
        leaving[assignment_id, student_id].append(event_id)
    locked = (await db.execute(roblox_queries.locked({assignment_id for assignment_id, _ in leaving}))).scalars()
    assignments = {one.id: one for one in locked}
    for assignment_id, student_id in leaving:
        await db.execute(roblox_queries.these(leaving[assignment_id, student_id]))
        known = list((await db.execute(roblox_queries.told_of(student_id, assignment_id))).scalars())
        await settle(db, assignments[assignment_id], student_id, known)
        empty = (await db.execute(roblox_queries.empty_attempts_of(student_id, assignment_id))).scalars().all()
        if empty:
            await forget_attempts(db, empty)
