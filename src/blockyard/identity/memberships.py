"""Memberships: who belongs to the organization, in which role, and how that ends."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import case, update

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import NotFound
from blockyard.identity import queries
from blockyard.identity.models import ROLES, ApiKey, Invitation, Membership, Role
from blockyard.identity.organizations import take_turn
from blockyard.identity.permissions import ADMINS, MEMBERS_REMOVE, MEMBERS_UPDATE, outranks
from blockyard.identity.power.memberships import THING, end_membership, lock_membership, set_role
from blockyard.identity.schemas import MemberRead, MemberUpdate
from blockyard.identity.tokens import CurrentUser
from blockyard.room import Hooks
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import ANY, Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page


async def list_members(db: TenantSession, asked: Asked) -> Page[MemberRead]:
    return await page_of(db, queries.members(), asked, present_member)


async def list_addresses(db: TenantSession, roles: Collection[str]) -> list[str]:
    """E-mail addresses of the members in `roles`, the strongest role first, and in each who came first."""
    rank = case({role: place for place, role in enumerate(ROLES)}, value=Membership.role)
    members = queries.members().where(Membership.role.in_(roles)).order_by(rank, Membership.id)
    return [member.email for member in (await db.execute(members)).scalars()]


async def get_member(db: TenantSession, membership_id: UUID) -> MemberRead:
    """Raises NotFound."""
    statement = queries.members().where(Membership.id == membership_id)
    membership = (await db.execute(statement)).scalar_one_or_none()
    if membership is None:
        raise NotFound(THING)
    return present_member(membership)


def present_member(membership: Membership) -> MemberRead:
    return MemberRead(
        id=membership.id,
        user_id=membership.user_id,
        email=membership.email,
        full_name=membership.full_name,
        role=Role(membership.role),
        joined_at=membership.created_at,
    )


async def change_role(
    db: TenantSession,
    hooks: Hooks,
    current_user: CurrentUser,
    membership_id: UUID,
    body: MemberUpdate,
    expected: Expected,
) -> MemberRead:
    """Raises SignInEnded, NotFound, PreconditionFailed, EmailUnverified, RoleTooStrong, LastOwner."""
    await take_turn(db)
    change = await lock_membership(db, current_user, membership_id, MEMBERS_UPDATE)
    target, present = change.target, change.target.role
    expected.require(present_member(target))
    if body.role != present:
        await set_role(db, change, body.role)
        await revoke_invitations_beyond(db, target.user_id, body.role)
        record(
            db,
            "member.role_changed",
            "membership",
            target.id,
            {"user_id": str(target.user_id), "from": present, "to": body.role},
        )
        await db.flush()
        for hook in hooks.on_change:
            await hook(db)
    return present_member(target)


async def remove_member(
    db: TenantSession, hooks: Hooks, current_user: CurrentUser, membership_id: UUID, expected: Expected = ANY
) -> None:
    """Ends a membership: one's own (leaving), or another's. What the person left open in the organization ends too.

    Raises SignInEnded, NotFound, PreconditionFailed, PermissionMissing, RoleTooStrong, LastOwner.
    """
    await take_turn(db)
    change = await lock_membership(db, current_user, membership_id, MEMBERS_REMOVE, unless_own=True)
    target = change.target
    expected.require(present_member(target))
    await end_membership(db, change)
    await revoke_keys(db, target.user_id)
    await revoke_invitations_beyond(db, target.user_id, None)
    action = "member.left" if change.is_own else "member.removed"
    record(db, action, "membership", target.id, {"user_id": str(target.user_id), "role": target.role})
    await db.flush()
    for hook in hooks.on_removal:
        await hook(db, target.user_id)


async def revoke_keys(db: TenantSession, user_id: UUID) -> None:
    """An ex-member's API keys end for good: coming back does not bring them back."""
    await db.execute(
        update(ApiKey)
        .where(ApiKey.created_by_id == user_id, ApiKey.revoked_at.is_(None))
        .values(revoked_at=clock.now())
    )


async def revoke_invitations_beyond(db: TenantSession, user_id: UUID, role: str | None) -> None:
    """Open invitations that the person, with the new role or none, could not make any more."""
    theirs = queries.open_invitations().where(Invitation.created_by_id == user_id).with_for_update()
    for invitation in (await db.execute(theirs)).scalars():
        if role not in ADMINS or not outranks(role, invitation.role):
            invitation.revoked_at = clock.now()
