"""API keys, for machines. A key acts as the member who made it, with the weaker of the two roles."""

from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.errors import NotAuthenticated
from blockyard.identity.tokens import CurrentUser, secret_hash

PREFIX: Final = "by_"

FIND: Final = text("SELECT organization_id, user_id, api_key_id, role FROM identity.find_api_key(:secret_hash)")


async def find(gate_engine: AsyncEngine, key: str) -> CurrentUser:
    """The caller behind an API key. Raises NotAuthenticated if it is unknown or revoked."""
    async with gate_engine.begin() as connection:
        row = (await connection.execute(FIND, {"secret_hash": secret_hash(key)})).one_or_none()
    if row is None:
        raise NotAuthenticated("This API key is unknown or was revoked. An admin can make a new one.")
    return CurrentUser(row.user_id, row.organization_id, role_limit=row.role, api_key_id=row.api_key_id)
