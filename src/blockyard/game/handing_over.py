"""A code that a player typed is heard of after what she did then: it counted for who the player was before."""

from blockyard.assignments.handing_over import take_out
from blockyard.game import queries
from blockyard.game.inbox import enqueue_attaching
from blockyard.tenancy.session import TenantSession


async def hand_over(db: TenantSession, player: int) -> None:
    """What the player did, and counts for another student than who the player was then, waits again; so does what was
    refused, since that may have been for whose it was taken. In all places."""
    misplaced = dict((await db.execute(queries.misplaced(player))).tuples().all())
    await take_out(db, misplaced.values())
    places = (await db.execute(queries.wait_again(player, misplaced.keys()))).scalars()
    for place_key_id in sorted(set(places)):
        await enqueue_attaching(db, place_key_id)
