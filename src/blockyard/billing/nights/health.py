"""How the last night went, for monitors."""

from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

LAST: Final = text("""
    SELECT organizations, compared, given_up, mended, left_over FROM stripe.nights ORDER BY night DESC LIMIT 1
""")


async def last_night(gate: AsyncConnection) -> dict[str, int]:
    """Its counts, by their names (nights/models.py). Empty before the first one."""
    row = (await gate.execute(LAST)).mappings().one_or_none()
    return dict(row) if row is not None else {}
