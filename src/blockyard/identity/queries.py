"""The SQL of the identity room."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.audit.models import AuditEntry
from blockyard.identity.models import Credential, Invitation, Membership, User
from blockyard.identity.tokens import organization_of, secret_hash

MEMBERSHIPS_OF: Final = text("SELECT organization_id, organization_name, role FROM identity.memberships_of(:user_id)")
FREE_ORGANIZATIONS_OF: Final = text("SELECT identity.free_organizations_of(:user_id)")
FIND_INVITATION: Final = text(
    "SELECT organization_id, organization_name, email, role, expires_at"
    " FROM identity.find_invitation(:organization_id, :token_hash)"
)
LAST_OWNERSHIPS_OF: Final = text("SELECT organization_id, organization_name FROM identity.last_ownerships_of(:user_id)")
STORE_PROFILE: Final = text("SELECT identity.store_profile(:user_id, :email, :full_name)")


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


async def find_user(gate: AsyncSession, email: str) -> User | None:
    return (await gate.execute(select(User).where(User.email == email))).scalar_one_or_none()


async def find_person(gate: AsyncSession, user_id: UUID) -> User | None:
    """None if the account has ended: then the row that is left is nobody's."""
    statement = select(User).join(Credential, Credential.user_id == User.id).where(User.id == user_id)
    return (await gate.execute(statement)).scalar_one_or_none()


async def user_with_credential(gate: AsyncSession, email: str) -> tuple[User, Credential] | None:
    statement = select(User, Credential).join(Credential, Credential.user_id == User.id).where(User.email == email)
    row = (await gate.execute(statement)).one_or_none()
    return (row[0], row[1]) if row else None


async def belongings_of(gate: AsyncSession, user_id: UUID) -> list[Belonging]:
    """Oldest organization first."""
    rows = await gate.execute(MEMBERSHIPS_OF, {"user_id": user_id})
    return [Belonging(row.organization_id, row.organization_name, row.role) for row in rows]


async def last_ownerships_of(gate: AsyncSession, user_id: UUID) -> list[tuple[UUID, str]]:
    """Id and name of each organization that nobody else owns."""
    rows = await gate.execute(LAST_OWNERSHIPS_OF, {"user_id": user_id})
    return [(row.organization_id, row.organization_name) for row in rows]


async def count_free_organizations(gate: AsyncSession, user_id: UUID) -> int:
    """Those that the person owns and nobody pays for. The person founds no other one until this transaction ends."""
    await gate.execute(select(User.id).where(User.id == user_id).with_for_update())
    return int((await gate.execute(FREE_ORGANIZATIONS_OF, {"user_id": user_id})).scalar_one())


async def find_offer(gate: AsyncSession, token: str) -> Offer | None:
    parameters = {"organization_id": organization_of(token), "token_hash": secret_hash(token)}
    row = (await gate.execute(FIND_INVITATION, parameters)).one_or_none()
    return Offer(*row) if row else None


async def store_profile(gate: AsyncSession, user_id: UUID, email: str, full_name: str) -> None:
    """A person's address and name, and the copies in all memberships. Raises IntegrityError for a taken address."""
    await gate.execute(STORE_PROFILE, {"user_id": user_id, "email": email, "full_name": full_name})


def members() -> Select[Membership]:
    """The live memberships."""
    return select(Membership).where(Membership.removed_at.is_(None))


def membership_of(user_id: UUID) -> Select[Membership]:
    """The person's membership, also one that has ended."""
    return select(Membership).where(Membership.user_id == user_id)


def open_invitations() -> Select[Invitation]:
    """Neither accepted nor revoked; they may have expired."""
    return select(Invitation).where(Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None))


def audit_entries() -> Select[AuditEntry, Membership | None]:
    """Lines of the trail with who did it, also ex-members."""
    return select(AuditEntry, Membership).outerjoin(Membership, Membership.user_id == AuditEntry.created_by_id)
