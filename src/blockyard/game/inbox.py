"""The inbox: events of a place, kept once. What they mean is found out by a job, attaching.py."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import update

from blockyard.base import clock
from blockyard.game import queries
from blockyard.game.event_schemas import GameEventCreate, GameRefusalRead
from blockyard.game.models import PlaceKey
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession

ATTACH_TASK: Final = "game.attach_events"
FASTEST_CLOCK: Final = timedelta(minutes=5)
"""So far a game's server may be ahead of us."""
LONGEST_ID: Final = 36
EVENTS: Final = TypeAdapter(list[GameEventCreate])


def sort_out(
    sent: Iterable[GameEventCreate | Any],
) -> tuple[list[GameEventCreate], list[GameRefusalRead]]:
    """Those that can be kept, and why the others cannot."""
    latest = clock.now() + FASTEST_CLOCK
    good: list[GameEventCreate] = []
    refused: list[GameRefusalRead] = []
    for one in sent:
        if not isinstance(one, GameEventCreate):
            refused.append(GameRefusalRead(id=id_of(one), code="invalid_event"))
        elif one.at > latest:
            refused.append(GameRefusalRead(id=str(one.id), code="in_the_future"))
        else:
            good.append(one)
    return good, refused


def id_of(sent: Any) -> str | None:
    found = sent.get("id") if isinstance(sent, dict) else None
    return found if isinstance(found, str) and len(found) <= LONGEST_ID else None


def as_rows(events: Sequence[GameEventCreate]) -> str:
    """JSON, as game.keep_events takes it."""
    return EVENTS.dump_json(list(events), exclude_none=True).decode()


async def store_events(db: TenantSession, place_key_id: UUID, events: Sequence[GameEventCreate]) -> int:
    """How many are new. For who reads what a place left at Roblox, in the name of an owner or admin: nobody else sees the
    inbox. In the caller's transaction, with the job that works on them."""
    parameters = {
        "organization_id": db.context.organization_id,
        "place_key_id": place_key_id,
        "events": as_rows(events),
    }
    kept: int = (await db.execute(queries.KEEP, parameters)).scalar_one()
    if kept:
        await db.execute(update(PlaceKey).where(PlaceKey.id == place_key_id).values(last_seen_at=clock.now()))
        await enqueue_attaching(db, place_key_id)
    return kept


async def enqueue_attaching(db: TenantSession, place_key_id: UUID) -> None:
    """In the name of the session's user, an owner or admin. For others the database does it (game.enqueue_attaching)."""
    await defer(db, ATTACH_TASK, lock=f"game {place_key_id}", place_key_id=str(place_key_id))
