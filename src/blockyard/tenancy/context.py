"""Who acts, and in which organization."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TenantContext:
    """One user in one organization. A session has exactly one, for life; there is no switch."""

    organization_id: UUID
    user_id: UUID


class TenancyError(Exception):
    """A wall refused. It means a bug or an attack, never a user's mistake."""


class NotAMemberError(Exception):
    """The database found no live membership of this user in this organization."""
