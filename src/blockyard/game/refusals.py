"""How much of what a place told is not kept, for who may read its key."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import text

from blockyard.game.place_keys import get_place_key
from blockyard.game.refusal_words import WORDS
from blockyard.game.schemas import RefusalRead
from blockyard.tenancy.session import TenantSession
from blockyard.web.schemas import Page

REFUSALS: Final = text("SELECT code, count, first_at, last_at FROM game.refusals_of(:place_key_id)")


async def list_refusals(db: TenantSession, name: str, place_key_id: UUID) -> Page[RefusalRead]:
    """How often what a place told within seven days was refused, by code. Raises NotFound."""
    place = await get_place_key(db, name, place_key_id)
    rows = await db.execute(REFUSALS, {"place_key_id": place.id})
    return Page.whole([present_refusal(*row) for row in rows])


def present_refusal(code: str, count: int, first_at: datetime, last_at: datetime) -> RefusalRead:
    words = WORDS[code]
    return RefusalRead(
        code=code, count=count, first_at=first_at, last_at=last_at, meaning=words.meaning, advice=words.advice
    )
