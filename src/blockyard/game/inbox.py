"""The inbox: events of a place, kept once. What they mean is found out by a job, attaching.py."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import update

from blockyard.base import clock
from blockyard.base.errors import NotFound
from blockyard.game import queries
from blockyard.game.event_schemas import GameBatchCreate, GameEventCreate, GameRefusalRead
from blockyard.game.models import GameEvent, PlaceKey
from blockyard.game.place_keys import get_place_key
from blockyard.game.schemas import InboxEventRead
from blockyard.game.states import GameEventState, GameEventType
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession
from blockyard.web.batches import INVALID_EVENT, OUT_OF_RANGE, id_in
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "event of this place"
ATTACH_TASK: Final = "game.attach_events"
FASTEST_CLOCK: Final = timedelta(minutes=5)
"""So far a game's server may be ahead of us."""
OLDEST: Final = timedelta(days=7)
"""No game tells later what happened: the inbox would have forgotten it."""
EVENTS: Final = TypeAdapter(list[GameEventCreate])


def sort_out(batch: GameBatchCreate) -> tuple[list[GameEventCreate], list[GameRefusalRead]]:
    """Those that can be kept, and why the others cannot. Where the server's clock is ahead of ours, all are put back by so
    much: they stay in their order, and nothing happens after we have heard of it."""
    now = clock.now()
    earliest, latest, ahead = now - OLDEST, now + FASTEST_CLOCK, max(batch.sent_at - now, timedelta())
    good: list[GameEventCreate] = []
    refused: list[GameRefusalRead] = []
    for one in batch.events:
        if not isinstance(one, GameEventCreate):
            refused.append(GameRefusalRead(id=id_in(one, "id"), code=INVALID_EVENT))
        elif not earliest <= one.at <= latest:
            refused.append(GameRefusalRead(id=str(one.id), code=OUT_OF_RANGE))
        elif ahead or one.at > now:
            good.append(one.model_copy(update={"at": min(one.at - ahead, now)}))
        else:
            good.append(one)
    return good, refused


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


async def list_inbox(db: TenantSession, name: str, place_key_id: UUID, asked: Asked) -> Page[InboxEventRead]:
    """For an owner or admin. Raises NotFound."""
    place = await get_place_key(db, name, place_key_id)
    return await page_of(db, queries.inbox_of(place.id), asked, present_inbox_event)


async def read_inbox_event(db: TenantSession, name: str, place_key_id: UUID, game_event_id: UUID) -> InboxEventRead:
    """The same. Raises NotFound."""
    place = await get_place_key(db, name, place_key_id)
    own = queries.inbox_of(place.id).where(GameEvent.id == game_event_id)
    found = (await db.execute(own)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return present_inbox_event(found)


def present_inbox_event(found: GameEvent) -> InboxEventRead:
    """Without a code that was typed: who has it can say that she is the student."""
    data = {name: value for name, value in found.data.items() if name != "code"}
    return InboxEventRead(
        id=found.id,
        event_id=found.event_id,
        type=GameEventType(found.type),
        player=found.player,
        data=data,
        happened_at=found.happened_at,
        received_at=found.received_at,
        state=GameEventState(found.state),
        code=found.code,
    )
