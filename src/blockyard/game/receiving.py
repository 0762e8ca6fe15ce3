"""Taking a batch of a game's server in: verified by the key of its place, stored once, worked on afterwards."""

from typing import Final

from starlette.types import Scope

from blockyard.base.logs import get_logger
from blockyard.game.event_schemas import GameBatchCreate, GameBatchRead, GameRefusalRead
from blockyard.game.inbox import as_rows, sort_out
from blockyard.game.keys import PlaceKeyUnknown, open_key
from blockyard.game.reception import Reception
from blockyard.game.states import GameEventType
from blockyard.jobs.defer import current_request_id
from blockyard.tenancy.gate import run_lean
from blockyard.tenancy.process import Process

log = get_logger(__name__)

# The key is verified, the events are kept and their job is enqueued in this one statement: all of it or nothing.
RECEIVE: Final = """
    SELECT place_key_id, accepted
    FROM game.receive_events(%(organization_id)s, %(secret_hash)s, %(events)s::jsonb, %(request_id)s)
"""


async def receive_events(process: Process, scope: Scope, key: str, batch: GameBatchCreate) -> GameBatchRead:
    """They are stored when this returns. A code that was typed is asked for at /game/v1/claim, which answers.

    Raises PlaceKeyMissing, PlaceKeyUnknown, TooManyRequests, Unavailable.
    """
    opened = open_key(process, scope, key)
    sorted_out, refused = sort_out(batch)
    events = [event for event in sorted_out if event.type != GameEventType.CLAIM]
    refused += [
        GameRefusalRead(id=str(event.id), code="not_on_this_road")
        for event in sorted_out
        if event.type == GameEventType.CLAIM
    ]
    parameters = {
        "organization_id": opened.organization_id,
        "secret_hash": opened.secret_hash,
        "events": as_rows(events),
        "request_id": current_request_id(),
    }
    async with process.part(Reception).intake.turn():
        found = await run_lean(process.gate_pool, RECEIVE, parameters)
    if found is None:
        raise PlaceKeyUnknown
    if batch.lost:
        log.warning("game_events_lost", place_key_id=str(found.place_key_id), lost=batch.lost)
    return GameBatchRead(accepted=found.accepted, duplicate=len(events) - found.accepted, refused=refused)
