"""Keys of access tokens that are retired. Every process that runs refuses what they signed, whatever ring it has.

The database keeps their ids beside each seal key, the same everywhere, since `tenancy.enter` reads that row anyhow. Where
no organization is entered it is asked (identity/access.py).
"""

from collections.abc import Iterable
from typing import Any, Final

from psycopg import Connection
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

IS_RETIRED: Final = text("SELECT tenancy.is_token_key_retired(:id)")


async def is_token_key_retired(gate: AsyncConnection, key_id: str) -> bool:
    return bool((await gate.execute(IS_RETIRED, {"id": key_id})).scalar_one())


def retire_token_keys(owner: Connection[Any], key_ids: Iterable[str]) -> list[str]:
    """From the next request on nobody comes in with what they signed. Returns those that were not retired before."""
    retired = retired_token_keys(owner)
    owner.execute("UPDATE tenancy.seal_keys SET retired_token_keys = %s", [sorted(retired | set(key_ids))])
    return sorted(set(key_ids) - retired)


def retired_token_keys(owner: Connection[Any]) -> set[str]:
    rows = owner.execute("SELECT DISTINCT unnest(retired_token_keys) FROM tenancy.seal_keys")
    return {key_id for (key_id,) in rows}
