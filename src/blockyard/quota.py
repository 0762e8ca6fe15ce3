"""Asking before a countable thing is made. Rooms that make things ask; the room that sells plans answers."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Final

from blockyard.tenancy.session import TenantSession


class Countable(StrEnum):
    """What a plan bounds. `executions` is per calendar month (UTC), `storage_bytes` is what lies there now."""

    MEMBERS = "members"
    EXECUTIONS = "executions"
    ENVIRONMENTS = "environments"
    STORAGE_BYTES = "storage_bytes"


CHECKS: Final[list[Callable[[TenantSession, Countable, int], Awaitable[None]]]] = []
"""Each raises a problem to refuse."""


async def claim(db: TenantSession, what: Countable, more: int = 1) -> None:
    """Room for `more` of it, in the transaction that makes them."""
    for check in CHECKS:
        await check(db, what, more)
