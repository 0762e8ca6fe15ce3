"""Reading what places on the pull road have left at Roblox: it is kept here first, and discarded there afterwards.

What was read comes again until it is discarded, and an event is kept once. So the worker may die anywhere, and nothing is
lost or doubled. The places of a universe share one queue.
"""

import asyncio
import json
from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import httpx
from pydantic import ValidationError
from sqlalchemy import func, select, update

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.environments.open_cloud_calls import RobloxBusy, RobloxUnavailable
from blockyard.environments.open_cloud_keys import KeyMissing, unseal_open_cloud_key
from blockyard.environments.open_cloud_queues import MOST_ITEMS, Queue, QueueRefused, discard_read, read_queue
from blockyard.environments.settings import EnvironmentSettings
from blockyard.game import queries
from blockyard.game.event_schemas import GameBatchCreate
from blockyard.game.inbox import sort_out, store_events
from blockyard.game.models import PlaceKey
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.sealed import SecretsOff
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

PULL_TASK: Final = "game.pull_events"
QUEUE: Final = "blockyard_events"
HIDDEN_SECONDS: Final = 60
TIME_LIMIT_SECONDS: Final = 30.0
"""For one job: within it what was read is still hidden."""
READINGS: Final = 5
"""Of one job. A queue that has more waits for its next turn."""

WHILE_PLAYED: Final = timedelta(seconds=10)
"""Between two readings where something was heard in the last ten minutes: as often as a game's server tells something."""
PAUSES: Final = ((timedelta(minutes=10), WHILE_PLAYED), (timedelta(days=1), timedelta(minutes=1)))
"""Where something was heard within the first, the second is waited for."""
UNPLAYED: Final = timedelta(minutes=5)
AFTER_REFUSAL: Final = timedelta(minutes=15)
"""Somebody must do something first, and is told so."""
AFTER_FAILURE: Final = timedelta(minutes=1)
TROUBLES: Final = (KeyMissing, SecretsOff, QueueRefused, RobloxBusy, RobloxUnavailable)


async def pull_universe(job: TenantJob, universe_id: int) -> None:
    """Reads its queue, and says when to look again. What goes wrong is told where teachers see the place."""
    try:
        async with job.session(read_only=True) as db:
            places = await list_places(db, universe_id)
            if not places:
                return
            queue = await open_queue(job, db, universe_id)
        is_empty = await read_in_time(job, queue, places)
    except TROUBLES as problem:
        await note_trouble(job, universe_id, problem)
    else:
        await note_reading(job, universe_id, is_empty=is_empty)


async def list_places(db: TenantSession, universe_id: int) -> frozenset[UUID]:
    return frozenset((await db.execute(select(PlaceKey.id).where(*queries.pulled_in(universe_id)))).scalars())


async def open_queue(job: TenantJob, db: TenantSession, universe_id: int) -> Queue:
    """Raises SecretsOff, KeyMissing."""
    settings = job.part(EnvironmentSettings)
    key = await unseal_open_cloud_key(db, settings)
    return Queue(base_url=settings.open_cloud_url, api_key=key, universe_id=universe_id, name=QUEUE)


async def read_in_time(job: TenantJob, queue: Queue, places: Collection[UUID]) -> bool:
    """Whether nothing is left. Raises QueueRefused, RobloxBusy, RobloxUnavailable."""
    limit = asyncio.timeout(TIME_LIMIT_SECONDS)
    try:
        async with limit:
            return await read_and_keep(job, queue, places)
    except TimeoutError as error:
        if not limit.expired():
            raise
        raise RobloxUnavailable(
            f"Roblox did not answer within {TIME_LIMIT_SECONDS:.0f} s. It is asked again."
        ) from error


async def read_and_keep(job: TenantJob, queue: Queue, places: Collection[UUID]) -> bool:
    """Whether nothing is left. Raises QueueRefused, RobloxBusy, RobloxUnavailable."""
    async with httpx.AsyncClient(timeout=TIME_LIMIT_SECONDS) as client:
        for _ in range(READINGS):
            found = await read_queue(client, queue, hidden_seconds=HIDDEN_SECONDS)
            if not found.values:
                return True
            await keep_batches(job, queue.universe_id, places, found.values)
            await discard_read(client, queue, found)
            if len(found.values) < MOST_ITEMS:
                return True
    return False


async def keep_batches(job: TenantJob, universe_id: int, places: Collection[UUID], values: list[Any]) -> None:
    """In one transaction. What no place of ours can have written is counted and dropped: it would come again for ever."""
    malformed, strange, refused, lost = 0, 0, 0, 0
    async with job.session() as db:
        for value in values:
            batch = read_batch(value)
            if batch is None:
                malformed += 1
                continue
            place = next((one for one in places if str(one) == batch.place), None)
            if place is None:
                strange += 1
                continue
            events, refusals = sort_out(batch)
            await store_events(db, place, events)
            refused, lost = refused + len(refusals), lost + batch.lost
    if malformed or strange or refused or lost:
        log.warning(
            "game_batches_dropped",
            universe_id=universe_id,
            malformed=malformed,
            of_no_place=strange,
            events_refused=refused,
            events_lost=lost,
        )


def read_batch(value: Any) -> GameBatchCreate | None:
    """The reporter writes it as a string of JSON. None: it is no batch."""
    try:
        return GameBatchCreate.model_validate_json(value if isinstance(value, str) else json.dumps(value))
    except ValidationError:
        return None


async def note_reading(job: TenantJob, universe_id: int, *, is_empty: bool) -> None:
    """When it is read next: at once where more waits, else as often as its places are played."""
    now = clock.now()
    async with job.session() as db:
        heard = func.max(func.coalesce(PlaceKey.last_seen_at, PlaceKey.created_at))
        heard_at = (await db.execute(select(heard).where(*queries.pulled_in(universe_id)))).scalar_one()
        if heard_at is None:  # all of them were revoked meanwhile
            return
        silent = now - heard_at
        pause = next((pause for within, pause in PAUSES if silent <= within), UNPLAYED)
        look_at = now + pause if is_empty else now
        values = {"pulled_at": now, "look_at": look_at, "trouble": None}
        await db.execute(update(PlaceKey).where(*queries.pulled_in(universe_id)).values(values))


async def note_trouble(job: TenantJob, universe_id: int, problem: Problem) -> None:
    """Told to teachers, and when it is tried again."""
    log.warning("pull_failed", universe_id=universe_id, code=problem.code, error=problem.detail)
    look_at = clock.now() + pause_after(problem)
    values = {"trouble": {"code": problem.code, "detail": problem.detail}, "look_at": look_at}
    async with job.session() as db:
        await db.execute(update(PlaceKey).where(*queries.pulled_in(universe_id)).values(values))


def pause_after(problem: Problem) -> timedelta:
    match problem:
        case RobloxBusy():
            return timedelta(seconds=problem.extra["retry_after"])
        case RobloxUnavailable():
            return AFTER_FAILURE
        case _:
            return AFTER_REFUSAL
