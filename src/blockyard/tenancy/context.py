"""Who acts, and in which organization."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

NOT_A_MEMBER: Final = "BY001"  # SQLSTATEs raised by tenancy.enter, sql/functions.sql
BAD_SEAL: Final = "BY002"
RETIRED_KEY: Final = "BY010"


@dataclass(frozen=True, slots=True)
class TenantContext:
    """One user in one organization. A session has exactly one, for life; there is no switch."""

    organization_id: UUID
    user_id: UUID


class TenancyError(Exception):
    """A wall refused. It means a bug or an attack, never a user's mistake."""
