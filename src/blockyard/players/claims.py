"""A player has typed a code in a game: from now on she is the student to whom it was given.

Where the game's server asks over HTTP, the place's key is verified in the same statement (players.claim, sql/functions.sql).
"""

from blockyard.base import clock
from blockyard.players import queries
from blockyard.players.states import ClaimOutcome
from blockyard.students.secrets.codes import code_hash
from blockyard.tenancy.session import TenantSession


async def claim_code(db: TenantSession, player: int, typed: str) -> ClaimOutcome:
    """For a job that reads what a game's server has left for us, in the organization to which the place belongs. Guesses
    are counted; twice is as good as once. `player`: a Roblox user id.
    """
    hashed = code_hash(typed)
    said = f"players.claim_code {player} {hashed.hex()}"
    parameters = {"player": player, "code_hash": hashed, "now": clock.now(), **db.seal(said)}
    return ClaimOutcome((await db.execute(queries.CLAIM_CODE, parameters)).scalar_one())
