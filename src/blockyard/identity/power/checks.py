"""What lasting power rests on, locked until the transaction ends and read anew.

Locks are taken in one order: the person, the sign-in, the organization, memberships, invitations and keys.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import NotAMember, Problem
from blockyard.identity.models import Credential, Membership, RefreshToken
from blockyard.identity.permissions import Permission, outranks, weaker
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.session import TenantSession
from blockyard.web.bearer import TokenInvalid, TokenRefused

PROOF_LASTS: Final = timedelta(minutes=10)

LOCK: Final = text(
    "SELECT alive, verified, proved_at"
    " FROM identity.lock_power(:sign_in_id, :api_key_id, :membership_id, :ends_organization)"
)


class SignInEnded(TokenRefused):
    code = "sign_in_ended"

    def __init__(self) -> None:
        super().__init__("This sign-in has ended. Sign in again at POST /api/v1/auth/login.")


class EmailUnverified(Problem):
    status, code = 403, "email_unverified"

    def __init__(self) -> None:
        super().__init__(
            "First show that your e-mail address is yours: open the link that was mailed to you, or have it mailed again "
            "at POST /api/v1/auth/verify-email/resend."
        )


class StepUpRequired(Problem):
    status, code = 403, "step_up_required"


class RoleTooStrong(Problem):
    status, code = 403, "role_too_strong"


@dataclass(frozen=True, slots=True)
class Power:
    """What the caller has, as long as the transaction runs. Only `lock_power` makes one."""

    role: str
    """The caller's now; an API key's is the weaker of two."""
    scopes: frozenset[str] | None
    verified: bool
    proved_at: datetime | None
    """None: the caller is an API key."""

    def require_recent_proof(self) -> None:
        """Raises StepUpRequired. A machine proves nothing: an API key may do what its scopes name, and to make it took a
        proof; a key that may do all its role may is stopped.
        """
        if self.proved_at is None and self.scopes is not None:
            return
        require_recent_proof(self.proved_at)

    def require_verified(self) -> None:
        """Raises EmailUnverified."""
        if not self.verified:
            raise EmailUnverified


def require_recent_proof(proved_at: datetime | None) -> None:
    """Whoever holds a stolen access token, or finds a computer unlocked, does not do the worst. Raises StepUpRequired."""
    if proved_at is None:
        raise StepUpRequired(
            "An API key may do this only if it was made for it: make one whose `scopes` name the permission, at "
            "POST /api/v1/organizations/current/api-keys."
        )
    if proved_at <= clock.now() - PROOF_LASTS:
        raise StepUpRequired(
            "You proved who you are more than 10 minutes ago. Do it again at POST /api/v1/auth/step-up, with your "
            "password, or with a code if you have an authenticator app; then ask again."
        )


async def lock_power(
    db: TenantSession,
    current_user: CurrentUser,
    permission: Permission,
    *,
    changes: UUID | None = None,
    ends_organization: bool = False,
    unless_own: UUID | None = None,
) -> Power:
    """The caller's power to do what `permission` names. `changes` is a membership that will change.

    Everybody may do it to their own membership `unless_own`. Raises SignInEnded, NotAMember, PermissionMissing.
    """
    parameters = {
        "sign_in_id": current_user.sign_in_id,
        "api_key_id": current_user.api_key_id,
        "membership_id": changes,
        "ends_organization": ends_organization,
    }
    locked = (await db.execute(LOCK, parameters)).one()
    if not locked.alive:
        raise SignInEnded
    mine = select(Membership).where(Membership.user_id == current_user.id, Membership.removed_at.is_(None))
    membership = (await db.execute(mine)).scalar_one_or_none()
    if membership is None:
        raise NotAMember("You are no longer a member of this organization.")
    role = weaker(membership.role, current_user.role_limit)
    if membership.id != unless_own:
        permission.authorize(role, current_user.scopes)
    proved_at = None if current_user.api_key_id is not None else locked.proved_at
    return Power(role, current_user.scopes, bool(locked.verified), proved_at)


def check_rank(actor_role: str, role: str) -> None:
    """Nobody gives or takes a role that is stronger than their own. Raises RoleTooStrong."""
    if not outranks(actor_role, role):
        raise RoleTooStrong(f"Your role {actor_role} cannot give or take the role {role}. Ask an {role}.")


async def lock_credential(gate: AsyncSession, user_id: UUID) -> Credential:
    """Raises TokenInvalid if the account is gone."""
    statement = select(Credential).where(Credential.user_id == user_id).with_for_update()
    credential = (await gate.execute(statement, execution_options={"populate_existing": True})).scalar_one_or_none()
    if credential is None:
        raise TokenInvalid("This account no longer exists.")
    return credential


@dataclass(frozen=True, slots=True)
class Caller:
    """A person who is signed in, as locked rows. Only `lock_caller` makes one."""

    credential: Credential
    sign_in: RefreshToken

    def require_recent_proof(self) -> None:
        """Raises StepUpRequired."""
        require_recent_proof(self.sign_in.proved_at)

    def require_verified(self) -> None:
        """Raises EmailUnverified."""
        if self.credential.verified_at is None:
            raise EmailUnverified


async def lock_caller(gate: AsyncSession, current_user: CurrentUser) -> Caller:
    """Raises TokenInvalid, SignInEnded."""
    credential = await lock_credential(gate, current_user.id)
    living = select(RefreshToken).where(
        RefreshToken.id == current_user.sign_in_id,
        RefreshToken.user_id == current_user.id,
        RefreshToken.expires_at > clock.now(),
    )
    sign_in = (await gate.execute(living.with_for_update(read=True))).scalar_one_or_none()
    if sign_in is None:
        raise SignInEnded
    return Caller(credential, sign_in)
