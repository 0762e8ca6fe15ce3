"""Making invitations, and the tokens that their mails carry."""

from datetime import timedelta
from typing import Final

from blockyard.base import clock
from blockyard.identity.models import Invitation
from blockyard.identity.power.checks import Power, check_rank
from blockyard.identity.tokens import new_organization_secret, secret_hash
from blockyard.tenancy.session import TenantSession

VALID_FOR: Final = timedelta(days=7)


async def create_invitation(db: TenantSession, power: Power, email: str, role: str) -> Invitation:
    """Raises EmailUnverified, RoleTooStrong, IntegrityError if one is open for this address."""
    power.require_verified()
    check_rank(power.role, role)
    invitation = Invitation(email=email, role=role, expires_at=clock.now() + VALID_FOR)
    db.add(invitation)
    await db.flush()
    return invitation


def renew_invitation(power: Power, invitation: Invitation) -> None:
    """The full time again. Raises EmailUnverified, RoleTooStrong."""
    power.require_verified()
    check_rank(power.role, invitation.role)
    invitation.expires_at = clock.now() + VALID_FOR


def renew_token(invitation: Invitation) -> str:
    """A token for the mail, which names the organization; the one before ends."""
    token = new_organization_secret(invitation.organization_id)
    invitation.token_hash = secret_hash(token)
    return token
