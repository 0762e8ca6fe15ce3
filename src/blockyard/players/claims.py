"""A player has typed a code in a game: from now on she is the student to whom it was given.

Where the game's server asks over HTTP, the place's key is verified in the same statement (players.claim, sql/functions.sql).
"""

from datetime import datetime

from blockyard.base import clock
from blockyard.jobs.defer import current_request_id
from blockyard.players import queries
from blockyard.players.states import ClaimOutcome
from blockyard.students.secrets.codes import code_hash
from blockyard.tenancy.session import TenantSession


async def claim_code(db: TenantSession, player: int, typed: str, typed_at: datetime) -> ClaimOutcome:
    """For a job that reads what a game's server has left for us, in the organization to which the place belongs. Guesses
    are counted; twice is as good as once. `player`: a Roblox user id. `typed_at`: by the server's clock; it counts from 24
    hours ago to now.
    """
    hashed = code_hash(typed)
    said = f"players.claim_code {player} {hashed.hex()}"
    parameters = {
        "player": player,
        "code_hash": hashed,
        "typed_at": typed_at,
        "now": clock.now(),
        "request_id": current_request_id(),
        **db.seal(said),
    }
    return ClaimOutcome((await db.execute(queries.CLAIM_CODE, parameters)).scalar_one())
