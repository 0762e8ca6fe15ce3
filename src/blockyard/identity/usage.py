"""What an organization has, as its plan counts it."""

from datetime import timedelta

from sqlalchemy import func, select

from blockyard.audit.usage import count_since
from blockyard.base import clock
from blockyard.identity.models import Invitation, Membership
from blockyard.tenancy.session import TenantSession


async def members(db: TenantSession) -> int:
    """Members, and people who are invited and may come any moment."""
    present = select(func.count()).select_from(Membership).where(Membership.removed_at.is_(None))
    invited = (
        select(func.count())
        .select_from(Invitation)
        .where(
            Invitation.accepted_at.is_(None),
            Invitation.revoked_at.is_(None),
            Invitation.expires_at > clock.now(),
        )
    )
    return (await db.execute(present)).scalar_one() + (await db.execute(invited)).scalar_one()


async def invitation_mails(db: TenantSession) -> int:
    """Of the last 24 hours."""
    return await count_since(db, clock.now() - timedelta(days=1), "invitation.created", "invitation.resent")
