"""The SQL of the identity room."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import structlog
from sqlalchemy import Select, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.audit.models import AuditEntry
from blockyard.base.ids import new_id
from blockyard.identity.models import Credential, Invitation, Membership, User

MEMBERSHIPS_OF: Final = text("SELECT organization_id, organization_name, role FROM identity.memberships_of(:user_id)")
FOUND_ORGANIZATION: Final = text(
    "SELECT identity.found_organization(:organization_id, :membership_id, :audit_id, :user_id, :name, :request_id)"
)
FREE_ORGANIZATIONS_OF: Final = text("SELECT identity.free_organizations_of(:user_id)")
FIND_INVITATION: Final = text(
    "SELECT organization_id, organization_name, email, role, expires_at FROM identity.find_invitation(:token_hash)"
)
ACCEPT_INVITATION: Final = text(
    "SELECT identity.accept_invitation(:token_hash, :user_id, :email, :membership_id, :audit_id, :request_id)"
)


@dataclass(frozen=True, slots=True)
class Belonging:
    """An organization that a person belongs to, and the role there."""

    organization_id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Offer:
    """An open invitation, as the holder of its token may see it."""

    organization_id: UUID
    organization_name: str
    email: str
    role: str
    expires_at: datetime


async def user_with_credential(gate: AsyncSession, email: str) -> tuple[User, Credential] | None:
    statement = select(User, Credential).join(Credential, Credential.user_id == User.id).where(User.email == email)
    row = (await gate.execute(statement)).one_or_none()
    return (row[0], row[1]) if row else None


async def belongings_of(gate: AsyncSession, user_id: UUID) -> list[Belonging]:
    """Oldest organization first."""
    rows = await gate.execute(MEMBERSHIPS_OF, {"user_id": user_id})
    return [Belonging(row.organization_id, row.organization_name, row.role) for row in rows]


async def count_free_organizations(gate: AsyncSession, user_id: UUID) -> int:
    """Those that the person owns and nobody pays for. The person founds no other one until this transaction ends."""
    await gate.execute(select(User.id).where(User.id == user_id).with_for_update())
    return int((await gate.execute(FREE_ORGANIZATIONS_OF, {"user_id": user_id})).scalar_one())


async def found_organization(gate: AsyncSession, user_id: UUID, name: str) -> UUID:
    """Creates an organization with its owner and the first line of its audit trail. Returns its id."""
    organization_id = new_id()
    parameters = {
        "organization_id": organization_id,
        "membership_id": new_id(),
        "audit_id": new_id(),
        "user_id": user_id,
        "name": name,
        "request_id": request_id(),
    }
    await gate.execute(FOUND_ORGANIZATION, parameters)
    return organization_id


async def find_offer(gate: AsyncSession, token_hash: bytes) -> Offer | None:
    row = (await gate.execute(FIND_INVITATION, {"token_hash": token_hash})).one_or_none()
    return Offer(*row) if row else None


async def accept_invitation(gate: AsyncSession, token_hash: bytes, user: User) -> UUID | None:
    """Spends the invitation and makes `user` a member. Returns the organization; None if it is not open for `user`."""
    parameters = {
        "token_hash": token_hash,
        "user_id": user.id,
        "email": user.email,
        "membership_id": new_id(),
        "audit_id": new_id(),
        "request_id": request_id(),
    }
    organization_id: UUID | None = (await gate.execute(ACCEPT_INVITATION, parameters)).scalar_one()
    return organization_id


def request_id() -> str | None:
    """Of the running request, for audit lines that the database writes."""
    found: str | None = structlog.contextvars.get_contextvars().get("request_id")
    return found


def members() -> Select[*tuple[Any, ...]]:
    """The live memberships, with their people."""
    return select(Membership, User).join(User, User.id == Membership.user_id).where(Membership.removed_at.is_(None))


def concerned_by_change(membership_id: UUID, actor_id: UUID) -> Select[Membership]:
    """The rows that a change of one membership depends on, locked: that one, the actor's and all owners'."""
    return (
        select(Membership)
        .where(
            Membership.removed_at.is_(None),
            or_(Membership.id == membership_id, Membership.user_id == actor_id, Membership.role == "owner"),
        )
        .order_by(Membership.id)
        .with_for_update()
    )


def open_invitations() -> Select[Invitation]:
    """Neither accepted nor revoked; they may have expired."""
    return select(Invitation).where(Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None))


def audit_entries(
    action: str | None, actor_id: UUID | None, since: datetime | None, until: datetime | None
) -> Select[*tuple[Any, ...]]:
    """Lines of the trail with who did it, also ex-members. `since` is included, `until` is not."""
    statement = select(AuditEntry, User).join(User, User.id == AuditEntry.created_by_id)
    if action is not None:
        statement = statement.where(AuditEntry.action == action)
    if actor_id is not None:
        statement = statement.where(AuditEntry.created_by_id == actor_id)
    if since is not None:
        statement = statement.where(AuditEntry.created_at >= since)
    if until is not None:
        statement = statement.where(AuditEntry.created_at < until)
    return statement
