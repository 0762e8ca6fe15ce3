"""Making memberships: by founding an organization and by accepting an invitation. Changing roles, and ending both."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import Conflict, NotFound
from blockyard.base.ids import new_id
from blockyard.identity.models import Membership, Role, User
from blockyard.identity.permissions import Permission
from blockyard.identity.power.checks import Power, check_rank, lock_power
from blockyard.identity.tokens import CurrentUser, organization_of, secret_hash
from blockyard.tenancy.session import TenantSession

FOUND_ORGANIZATION: Final = text(
    "SELECT identity.found_organization(:organization_id, :membership_id, :audit_id, :user_id, :name, :request_id,"
    " :time_zone)"
)
ACCEPT_INVITATION: Final = text(
    "SELECT identity.accept_invitation("
    ":organization_id, :token_hash, :user_id, :email, :membership_id, :audit_id, :request_id)"
)
SET_ROLE: Final = text("SELECT identity.set_role(:membership_id, :role)")
END_MEMBERSHIP: Final = text("SELECT identity.end_membership(:membership_id)")

THING: Final = "member"


class LastOwner(Conflict):
    code = "last_owner"


@dataclass(frozen=True, slots=True)
class Change:
    """A membership, and what a change of it depends on, read under lock: nothing of it can change in between."""

    target: Membership
    power: Power
    owners: int
    is_own: bool


async def found_organization(gate: AsyncSession, user_id: UUID, name: str, time_zone: str) -> UUID:
    """Creates an organization with its owner and the first line of its audit trail. Returns its id."""
    organization_id = new_id()
    parameters = {
        "organization_id": organization_id,
        "membership_id": new_id(),
        "audit_id": new_id(),
        "user_id": user_id,
        "name": name,
        "request_id": request_id(),
        "time_zone": time_zone,
    }
    await gate.execute(FOUND_ORGANIZATION, parameters)
    return organization_id


async def accept_invitation(gate: AsyncSession, token: str, user: User) -> UUID | None:
    """Spends the invitation and makes `user` a member. Returns the organization.

    None: it is not open for `user`, or whoever invited could not invite to that role now.
    """
    parameters = {
        "organization_id": organization_of(token),
        "token_hash": secret_hash(token),
        "user_id": user.id,
        "email": user.email,
        "membership_id": new_id(),
        "audit_id": new_id(),
        "request_id": request_id(),
    }
    joined: UUID | None = (await gate.execute(ACCEPT_INVITATION, parameters)).scalar_one()
    return joined


def request_id() -> str | None:
    """Of the running request, for audit lines that the database writes."""
    found: str | None = structlog.contextvars.get_contextvars().get("request_id")
    return found


async def lock_membership(
    db: TenantSession,
    current_user: CurrentUser,
    membership_id: UUID,
    permission: Permission,
    *,
    unless_own: bool = False,
) -> Change:
    """Locks the target's, the actor's and all owners' rows, in one order, and reads them anew.

    So of two owners who demote each other at the same time, the second finds itself demoted or the last one.
    Raises NotFound, SignInEnded, PermissionMissing, NotAMember, RoleTooStrong.
    """
    own = membership_id if unless_own else None
    power = await lock_power(db, current_user, permission, changes=membership_id, unless_own=own)
    concerned = or_(Membership.id == membership_id, Membership.role == Role.OWNER)
    rows = (await db.execute(select(Membership).where(Membership.removed_at.is_(None), concerned))).scalars().all()
    target = next((row for row in rows if row.id == membership_id), None)
    if target is None:
        raise NotFound(THING)
    check_rank(power.role, target.role)
    owners = sum(row.role == Role.OWNER for row in rows)
    return Change(target, power, owners, target.user_id == current_user.id)


async def set_role(db: TenantSession, change: Change, role: str) -> None:
    """Raises EmailUnverified, RoleTooStrong, LastOwner."""
    change.power.require_verified()
    check_rank(change.power.role, role)
    check_not_last_owner(change)
    await db.execute(SET_ROLE, {"membership_id": change.target.id, "role": role})
    await db.refresh(change.target)


async def end_membership(db: TenantSession, change: Change) -> None:
    """Raises LastOwner."""
    check_not_last_owner(change)
    await db.execute(END_MEMBERSHIP, {"membership_id": change.target.id})


def check_not_last_owner(change: Change) -> None:
    """Raises LastOwner."""
    if change.target.role == Role.OWNER and change.owners == 1:
        raise LastOwner(
            "This is the last owner, and somebody must run the organization. Make another member an owner first."
        )
