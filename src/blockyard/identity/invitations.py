"""Invitations, as the organization sees them: made, listed, mailed again, revoked."""

from typing import Final
from uuid import UUID

from psycopg.errors import UniqueViolation
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import AlreadyEnded, AlreadyExists, Conflict, NotFound
from blockyard.identity import mail_limits, queries
from blockyard.identity.models import Invitation, Membership, Role
from blockyard.identity.permissions import INVITATIONS_CREATE
from blockyard.identity.power.checks import lock_power
from blockyard.identity.power.invitations import create_invitation, renew_invitation
from blockyard.identity.schemas import InvitationCreate, InvitationRead, InvitationStatus
from blockyard.identity.tokens import CurrentUser
from blockyard.jobs.defer import defer
from blockyard.quota import Countable, Quota
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "invitation"
MAIL_TASK: Final = "identity.mail_invitation"


class AlreadyMember(AlreadyExists):
    code = "already_member"


class InvitationOpen(AlreadyExists):
    code = "invitation_open"


class InvitationClosed(Conflict):
    code = "invitation_closed"


async def invite(
    db: TenantSession, process: Process, current_user: CurrentUser, body: InvitationCreate
) -> InvitationRead:
    """A job makes the token and mails it.

    Raises SignInEnded, EmailUnverified, RoleTooStrong, AlreadyMember, InvitationOpen, TooManyRequests, and what the plan
    refuses with.
    """
    quota = process.part(Quota)
    power = await lock_power(db, current_user, INVITATIONS_CREATE)
    if (await db.execute(queries.members().where(Membership.email == body.email))).first() is not None:
        raise AlreadyMember(f"{body.email} is a member of this organization already.")
    await retire_expired(db, body.email)
    await quota.claim(db, Countable.MEMBERS)
    try:
        invitation = await create_invitation(db, power, body.email, body.role)
    except IntegrityError as error:
        if isinstance(error.orig, UniqueViolation):
            raise InvitationOpen(
                f"{body.email} has an open invitation already. Send it again at "
                "POST /api/v1/organizations/current/invitations/{invitation_id}/resend, or revoke it first."
            ) from error
        raise
    await claim_mail(db, process, body.email)
    await defer(db, MAIL_TASK, invitation_id=str(invitation.id))
    details = {"email": body.email, "role": body.role}
    record(db, "invitation.created", "invitation", invitation.id, details)
    return present_invitation(invitation)


async def claim_mail(db: TenantSession, process: Process, email: str) -> None:
    """Room for one more mail of the organization, and to this person. Raises TooManyRequests, PlanLimitReached."""
    await process.part(Quota).claim(db, Countable.INVITATION_MAILS)
    subject = mail_limits.from_organization(db.context.organization_id, email)
    await mail_limits.count_mail(process.gate_engine, subject, mail_limits.INVITED)


async def retire_expired(db: TenantSession, email: str) -> None:
    """An expired invitation stands in no new one's way."""
    statement = queries.open_invitations().where(Invitation.email == email, Invitation.expires_at <= clock.now())
    for invitation in (await db.execute(statement.with_for_update())).scalars():
        invitation.revoked_at = clock.now()
    await db.flush()


async def list_invitations(db: TenantSession, *, limit: int, cursor: UUID | None) -> Page[InvitationRead]:
    return await page_of(db, select(Invitation), Invitation.id, present_invitation, limit=limit, cursor=cursor)


async def get_invitation(db: TenantSession, invitation_id: UUID, *, lock: bool = False) -> Invitation:
    """Raises NotFound."""
    statement = select(Invitation).where(Invitation.id == invitation_id)
    invitation = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if invitation is None:
        raise NotFound(THING)
    return invitation


async def resend_invitation(
    db: TenantSession, process: Process, current_user: CurrentUser, invitation_id: UUID
) -> InvitationRead:
    """Mail a new token, good for the full time again; the one mailed before ends.

    Raises SignInEnded, NotFound, EmailUnverified, RoleTooStrong, InvitationClosed, TooManyRequests, and what the plan
    refuses with.
    """
    power = await lock_power(db, current_user, INVITATIONS_CREATE)
    invitation = await get_invitation(db, invitation_id, lock=True)
    check_open(invitation)
    await claim_mail(db, process, invitation.email)
    renew_invitation(power, invitation)
    await defer(db, MAIL_TASK, invitation_id=str(invitation.id))
    record(db, "invitation.resent", "invitation", invitation.id, {"email": invitation.email})
    return present_invitation(invitation)


async def revoke_invitation(db: TenantSession, invitation_id: UUID) -> None:
    """Raises NotFound, AlreadyEnded, and InvitationClosed if it was accepted."""
    invitation = await get_invitation(db, invitation_id, lock=True)
    if invitation.revoked_at is not None:
        raise AlreadyEnded(THING)
    check_open(invitation)
    invitation.revoked_at = clock.now()
    record(db, "invitation.revoked", "invitation", invitation.id, {"email": invitation.email})


def check_open(invitation: Invitation) -> None:
    """An expired one counts as open: it can be sent again. Raises InvitationClosed."""
    status = status_of(invitation)
    if status not in (InvitationStatus.OPEN, InvitationStatus.EXPIRED):
        raise InvitationClosed(f"This invitation is {status} already. Make a new one.")


def status_of(invitation: Invitation) -> InvitationStatus:
    if invitation.accepted_at is not None:
        return InvitationStatus.ACCEPTED
    if invitation.revoked_at is not None:
        return InvitationStatus.REVOKED
    return InvitationStatus.EXPIRED if invitation.expires_at <= clock.now() else InvitationStatus.OPEN


def present_invitation(invitation: Invitation) -> InvitationRead:
    return InvitationRead(
        id=invitation.id,
        email=invitation.email,
        role=Role(invitation.role),
        status=status_of(invitation),
        created_by_id=invitation.created_by_id,
        created_at=invitation.created_at,
        expires_at=invitation.expires_at,
        accepted_at=invitation.accepted_at,
        revoked_at=invitation.revoked_at,
    )
