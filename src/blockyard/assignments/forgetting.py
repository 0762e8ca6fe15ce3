"""Deleting attempts and results that a school keeps no longer. No session may delete one: the database does it at a door,
for our process and in the name of an admin."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import text

from blockyard.tenancy.session import TenantSession

FORGET: Final = text(
    "SELECT assignments.forget(CAST(:attempt_ids AS uuid[]), CAST(:result_ids AS uuid[]), :door_key_id, :door_seal)"
)


async def forget_attempts(db: TenantSession, ids: Sequence[UUID]) -> None:
    """With what happened in them."""
    await forget(db, ids, [])


async def forget_results(db: TenantSession, ids: Sequence[UUID]) -> None:
    await forget(db, [], ids)


async def forget(db: TenantSession, attempt_ids: Sequence[UUID], result_ids: Sequence[UUID]) -> None:
    values = {"attempt_ids": array_of(attempt_ids), "result_ids": array_of(result_ids)}
    message = f"assignments.forget {values['attempt_ids']} {values['result_ids']}"
    await db.execute(FORGET, values | db.seal(message))


def array_of(ids: Sequence[UUID]) -> str:
    """As PostgreSQL writes it."""
    return f"{{{','.join(map(str, ids))}}}"
