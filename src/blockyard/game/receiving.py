"""Taking a batch of a game's server in: verified by the key of its place, stored once, worked on afterwards."""

from typing import Final

from sqlalchemy import text
from starlette.types import Scope

from blockyard.base.errors import NotAuthenticated
from blockyard.base.logs import get_logger
from blockyard.game.event_schemas import GameBatchCreate, GameBatchRead
from blockyard.game.inbox import as_rows, sort_out
from blockyard.game.reception import Reception
from blockyard.identity.power.place_keys import PREFIX
from blockyard.identity.tokens import organization_of, secret_hash
from blockyard.jobs.defer import current_request_id
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.process import Process

log = get_logger(__name__)

# The key is verified, the events are kept and their job is enqueued in this one statement: all of it or nothing.
RECEIVE: Final = text("""
    SELECT place_key_id, accepted
    FROM game.receive_events(:organization_id, :secret_hash, CAST(:events AS jsonb), :request_id)
""")


class PlaceKeyUnknown(NotAuthenticated):
    """Also of a place that was revoked: nothing tells it from one that never was."""

    code = "place_key_unknown"

    def __init__(self) -> None:
        super().__init__(
            "This key of a place is unknown or was revoked. Make a new one at"
            " POST /api/v1/roblox/environment/{name}/place-keys, and store it as the experience's secret."
        )


async def receive_events(process: Process, scope: Scope, key: str, batch: GameBatchCreate) -> GameBatchRead:
    """They are stored when this returns. Raises PlaceKeyUnknown, TooManyRequests, Unavailable."""
    organization_id = organization_of(key) if key.startswith(PREFIX) else None
    if organization_id is None:
        raise PlaceKeyUnknown
    hashed, reception = secret_hash(key), process.part(Reception)
    reception.check(hashed, scope)
    events, refused = sort_out(batch.events)
    parameters = {
        "organization_id": organization_id,
        "secret_hash": hashed,
        "events": as_rows(events),
        "request_id": current_request_id(),
    }
    async with reception.intake.turn(), gate_connection(process.gate_engine) as gate:
        found = (await gate.execute(RECEIVE, parameters)).one_or_none()
    if found is None:
        raise PlaceKeyUnknown
    if batch.lost:
        log.warning("game_events_lost", place_key_id=str(found.place_key_id), lost=batch.lost)
    return GameBatchRead(accepted=found.accepted, duplicate=len(events) - found.accepted, refused=refused)
