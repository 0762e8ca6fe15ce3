"""What an organization has, as its plan counts it."""

from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries


async def stored_bytes(db: TenantSession) -> int:
    """Kept once, however often it was sent, and what is on its way. Rosters, which are kept for a day, count for admins
    alone, since nobody else sees them."""
    kept = (await db.execute(queries.kept_bytes())).scalar_one()
    return int(kept) + int((await db.execute(queries.coming_bytes())).scalar_one())
