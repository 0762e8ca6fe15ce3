"""Asking before a countable thing is made. Rooms that make things ask; the room that sells plans answers."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # settings read the names of countable things, and commands that open no session read settings
    from blockyard.tenancy.session import TenantSession


class Countable(StrEnum):
    """What a plan bounds. `executions` and `builds` are per calendar month (UTC), `invitation_mails` are of the last 24
    hours; the others are what is there now.
    """

    MEMBERS = "members"
    STUDENTS = "students"
    """Entries of the roster that are not archived; a student is no member."""
    EXECUTIONS = "executions"
    ENVIRONMENTS = "environments"
    BUILDS = "builds"
    """Versions of environments: each that is made, and each change of one."""
    INVITATION_MAILS = "invitation_mails"
    STORAGE_BYTES = "storage_bytes"


Usage = Callable[["TenantSession"], Awaitable[int]]
"""How much of one countable thing the session's organization has."""

UsageCheck = Callable[["TenantSession", Countable, int, Usage], Awaitable[None]]
"""Is told the countable thing, how many more are wanted, and how to count those there are; raises a problem to refuse."""


@dataclass(frozen=True, slots=True)
class Quota:
    """A part of every process. It cannot be made without a check, or without a count for each countable thing."""

    check: UsageCheck
    counts: Mapping[Countable, Usage]

    def __post_init__(self) -> None:
        uncounted = sorted(set(Countable) - set(self.counts))
        if uncounted:
            raise ValueError(f"nobody counts {', '.join(uncounted)}: name it in `counts` of the room that makes it")

    async def claim(self, db: "TenantSession", what: Countable, more: int = 1) -> None:
        """Room for `more` of it, in the transaction that makes them. Raises what the check refuses with."""
        await self.check(db, what, more, self.counts[what])

    async def used(self, db: "TenantSession", what: Countable) -> int:
        return await self.counts[what](db)
