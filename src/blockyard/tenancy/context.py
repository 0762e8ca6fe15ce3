"""Who acts, and in which organization."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

NOT_A_MEMBER: Final = "BY001"  # SQLSTATEs raised by tenancy.enter, sql/functions.sql
BAD_SEAL: Final = "BY002"
RETIRED_KEY: Final = "BY010"
STUDENT_SIGNED_OUT: Final = "BY011"


@dataclass(frozen=True, slots=True)
class TenantContext:
    """One actor in one organization. A session has exactly one, for life; there is no switch.

    With `student_sign_in_id` the actor is a student, and `user_id` the student's id; without, a member.
    """

    organization_id: UUID
    user_id: UUID
    student_sign_in_id: UUID | None = None


class TenancyError(Exception):
    """A wall refused. It means a bug or an attack, never a user's mistake."""
