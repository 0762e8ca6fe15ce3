"""Beginning and ending sign-ins of students."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.ids import new_id
from blockyard.tenancy.session import TenantSession

BEGIN: Final = text(
    "SELECT identity.begin_student_sign_in(:organization_id, :login_id, :secret_hash, :badge_hash, :sign_in_id,"
    " :expires_at, :audit_id, :request_id)"
)
END: Final = text("SELECT identity.end_student_sign_in(:sign_in_id)")


@dataclass(frozen=True, slots=True)
class Proof:
    """What the caller has verified: that somebody knows the secret with this hash, or has the badge with this one."""

    login_id: UUID
    secret_hash: str | None = None
    badge_hash: bytes | None = None


async def begin_student_sign_in(
    gate: AsyncSession, organization_id: UUID, proof: Proof, sign_in_id: UUID, expires_at: datetime
) -> UUID | None:
    """The student, or None if the login is gone, or has another secret or badge by now. It is locked meanwhile."""
    parameters = {
        "organization_id": organization_id,
        "login_id": proof.login_id,
        "secret_hash": proof.secret_hash,
        "badge_hash": proof.badge_hash,
        "sign_in_id": sign_in_id,
        "expires_at": expires_at,
        "audit_id": new_id(),
        "request_id": structlog.contextvars.get_contextvars().get("request_id"),
    }
    student_id: UUID | None = (await gate.execute(BEGIN, parameters)).scalar_one()
    return student_id


async def end_student_sign_in(db: TenantSession, sign_in_id: UUID | None) -> None:
    """One of the student whose session it is."""
    await db.execute(END, {"sign_in_id": sign_in_id})
