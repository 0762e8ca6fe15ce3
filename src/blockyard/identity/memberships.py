"""Memberships: who belongs to the organization, in which role, and how that ends."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import update

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotAMember, NotFound, Problem
from blockyard.identity import queries
from blockyard.identity.models import ApiKey, Invitation, Membership, Role
from blockyard.identity.permissions import ADMINS, MEMBERS_REMOVE, MEMBERS_UPDATE, Permission, outranks, weaker
from blockyard.identity.schemas import MemberRead, MemberUpdate
from blockyard.identity.tokens import CurrentUser
from blockyard.room import Hooks
from blockyard.tenancy.session import TenantSession
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "member"


class RoleTooStrong(Problem):
    status, code = 403, "role_too_strong"


class LastOwner(Conflict):
    code = "last_owner"


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of a membership depends on, read under lock: nothing of it can change in between."""

    target: Membership
    actor_id: UUID
    actor_role: str
    owners: int

    @property
    def is_own(self) -> bool:
        return self.target.user_id == self.actor_id


async def list_members(db: TenantSession, *, limit: int, cursor: UUID | None) -> Page[MemberRead]:
    return await page_of(db, queries.members(), Membership.id, present_member, limit=limit, cursor=cursor)


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
    db: TenantSession, current_user: CurrentUser, membership_id: UUID, body: MemberUpdate
) -> MemberRead:
    """Raises NotFound, RoleTooStrong, LastOwner."""
    change = await begin_change(db, current_user, membership_id, MEMBERS_UPDATE)
    present, target = change.target.role, change.target
    check_rank(change.actor_role, present)
    check_rank(change.actor_role, body.role)
    if body.role != present:
        if present == Role.OWNER:
            check_not_last_owner(change)
        target.role = body.role
        await revoke_invitations_beyond(db, target.user_id, body.role)
        record(
            db,
            "member.role_changed",
            "membership",
            target.id,
            {"user_id": str(target.user_id), "from": present, "to": body.role},
        )
        await db.flush()
    return present_member(target)


async def remove_member(db: TenantSession, hooks: Hooks, current_user: CurrentUser, membership_id: UUID) -> None:
    """Ends a membership: one's own (leaving), or another's. What the person left open in the organization ends too.

    Raises NotFound, PermissionMissing, RoleTooStrong, LastOwner.
    """
    change = await begin_change(db, current_user, membership_id, MEMBERS_REMOVE, unless_own=True)
    target = change.target
    check_rank(change.actor_role, target.role)
    if target.role == Role.OWNER:
        check_not_last_owner(change)
    target.removed_at = clock.now()
    await revoke_keys(db, target.user_id)
    await revoke_invitations_beyond(db, target.user_id, None)
    action = "member.left" if change.is_own else "member.removed"
    record(db, action, "membership", target.id, {"user_id": str(target.user_id), "role": target.role})
    await db.flush()
    for hook in hooks.on_removal:
        await hook(db, target.user_id)


async def begin_change(
    db: TenantSession,
    current_user: CurrentUser,
    membership_id: UUID,
    permission: Permission,
    *,
    unless_own: bool = False,
) -> Change:
    """Locks the target's, the actor's and all owners' rows, in one order, and reads them anew.

    So of two owners who demote each other at the same time, the second finds itself demoted or the last one.
    Raises NotFound, PermissionMissing, NotAMember.
    """
    statement = queries.concerned_by_change(membership_id, current_user.id)
    rows = {row.id: row for row in (await db.execute(statement)).scalars()}
    actor = next((row for row in rows.values() if row.user_id == current_user.id), None)
    if actor is None:
        raise NotAMember("You are no longer a member of this organization.")
    actor_role = weaker(actor.role, current_user.role_limit)
    if not (unless_own and actor.id == membership_id):
        permission.authorize(actor_role)
    target = rows.get(membership_id)
    if target is None:
        raise NotFound(THING)
    owners = sum(row.role == Role.OWNER for row in rows.values())
    return Change(target, current_user.id, actor_role, owners)


def check_rank(actor_role: str, role: str) -> None:
    """Nobody gives or takes a role that is stronger than their own. Raises RoleTooStrong."""
    if not outranks(actor_role, role):
        raise RoleTooStrong(f"Your role {actor_role} cannot give or take the role {role}. Ask an {role}.")


def check_not_last_owner(change: Change) -> None:
    """Raises LastOwner."""
    if change.owners == 1:
        raise LastOwner(
            "This is the last owner, and somebody must run the organization. Make another member an owner first."
        )


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
