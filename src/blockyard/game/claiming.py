"""A player has typed a code in a game: its server asks whether it is good."""

from typing import Final

from sqlalchemy import text
from starlette.types import Scope

from blockyard.base import clock
from blockyard.base.errors import NotFound, TooManyRequests
from blockyard.game.event_schemas import GameClaimCreate, GameClaimRead
from blockyard.game.keys import PlaceKeyUnknown, open_key
from blockyard.jobs.defer import current_request_id
from blockyard.players.states import ClaimOutcome
from blockyard.students.secrets.codes import code_hash
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.process import Process

WAIT_SECONDS: Final = 15 * 60
"""Within so long all guesses of before are forgotten (players.count_attempt)."""

# The key is verified and the guess is counted in this one statement.
CLAIM: Final = text("""
    SELECT game.claim_player(:organization_id, :secret_hash, :player, :code_hash, :now, :request_id)
""")


class ClaimCodeUnknown(NotFound):
    """Whatever is wrong with it: nobody learns which codes there are."""

    code = "claim_code_unknown"


async def claim_player(process: Process, scope: Scope, key: str, body: GameClaimCreate) -> GameClaimRead:
    """Raises PlaceKeyMissing, PlaceKeyUnknown, ClaimCodeUnknown, TooManyRequests."""
    opened = open_key(process, scope, key)
    parameters = {
        "organization_id": opened.organization_id,
        "secret_hash": opened.secret_hash,
        "player": body.player,
        "code_hash": code_hash(body.code),
        "now": clock.now(),
        "request_id": current_request_id(),
    }
    async with gate_connection(process.gate_engine) as gate:
        outcome = (await gate.execute(CLAIM, parameters)).scalar_one()
    match outcome:
        case None:
            raise PlaceKeyUnknown
        case ClaimOutcome.UNKNOWN:
            raise ClaimCodeUnknown("code for a player")
        case ClaimOutcome.LATER:
            raise TooManyRequests("Too many codes were wrong. Wait a quarter of an hour.", retry_after=WAIT_SECONDS)
    return GameClaimRead(claimed=True)
