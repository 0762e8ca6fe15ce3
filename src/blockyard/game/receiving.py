"""Taking a batch of a game's server in: verified by the key of its place, stored once, worked on afterwards."""

from typing import Final

from sqlalchemy import text
from starlette.types import Scope

from blockyard.base.logs import get_logger
from blockyard.game.event_schemas import GameBatchCreate, GameBatchRead
from blockyard.game.inbox import as_rows, sort_out
from blockyard.game.keys import PlaceKeyUnknown, open_key
from blockyard.game.reception import Reception
from blockyard.jobs.defer import current_request_id
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.process import Process

log = get_logger(__name__)

# The key is verified, the events are kept and their job is enqueued in this one statement: all of it or nothing.
RECEIVE: Final = text("""
    SELECT place_key_id, accepted
    FROM game.receive_events(:organization_id, :secret_hash, CAST(:events AS jsonb), :request_id)
""")


async def receive_events(process: Process, scope: Scope, key: str, batch: GameBatchCreate) -> GameBatchRead:
    """They are stored when this returns. Raises PlaceKeyUnknown, TooManyRequests, Unavailable."""
    opened = open_key(process, scope, key)
    events, refused = sort_out(batch.events)
    parameters = {
        "organization_id": opened.organization_id,
        "secret_hash": opened.secret_hash,
        "events": as_rows(events),
        "request_id": current_request_id(),
    }
    async with process.part(Reception).intake.turn(), gate_connection(process.gate_engine) as gate:
        found = (await gate.execute(RECEIVE, parameters)).one_or_none()
    if found is None:
        raise PlaceKeyUnknown
    if batch.lost:
        log.warning("game_events_lost", place_key_id=str(found.place_key_id), lost=batch.lost)
    return GameBatchRead(accepted=found.accepted, duplicate=len(events) - found.accepted, refused=refused)
