"""Mailing invitations and password resets. Tokens are made here, so that they exist in the mail alone."""

from uuid import UUID

from sqlalchemy import select

from blockyard.base import clock
from blockyard.identity import letters, mail, mail_limits, password_resets, queries
from blockyard.identity.invitations import MAIL_TASK
from blockyard.identity.letters import Letter
from blockyard.identity.models import Invitation, Organization
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import new_organization_secret, secret_hash
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import MAIL_QUEUE, GateJob, TenantJob, gate_task, tenant_task


@tenant_task(MAIL_TASK, queue=MAIL_QUEUE)
async def mail_invitation(job: TenantJob, invitation_id: str) -> None:
    """Run again, it mails a new token, and the one before ends. It mails nothing that was closed in the meantime."""
    prepared = await prepare_invitation(job, UUID(invitation_id))
    if prepared is not None:
        to, letter = prepared
        await mail.send_mail(job.part(IdentitySettings), to, letter.subject, letter.text)


async def prepare_invitation(job: TenantJob, invitation_id: UUID) -> tuple[str, Letter] | None:
    async with job.session() as db:
        statement = queries.open_invitations().where(Invitation.id == invitation_id).with_for_update()
        invitation = (await db.execute(statement)).scalar_one_or_none()
        if invitation is None or invitation.expires_at <= clock.now():
            return None
        if job.attempt == 1:
            all_mails = mail_limits.from_all(invitation.email)
            wait = await mail_limits.wait_for_mail(job.process.gate_engine, all_mails)
            if wait:  # it goes later, and nobody is told: that would say that others invite the same person
                await defer(db, MAIL_TASK, scheduled_at=clock.now() + wait, invitation_id=str(invitation.id))
                return None
        inviter = (await db.execute(queries.membership_of(invitation.created_by_id))).scalar_one()
        organization = (await db.execute(select(Organization))).scalar_one()
        token = new_organization_secret(invitation.organization_id)
        invitation.token_hash = secret_hash(token)
        return invitation.email, letters.invitation(
            job.part(IdentitySettings).base_url,
            inviter=inviter.full_name,
            inviter_email=inviter.email,
            organization=organization.name,
            role=invitation.role,
            token=token,
            expires_at=invitation.expires_at,
        )


@gate_task(password_resets.MAIL_TASK, queue=MAIL_QUEUE)
async def mail_password_reset(job: GateJob, email: str) -> None:
    """Mails nobody who has no account: the answer over HTTP did not tell, and a stranger gets no mail."""
    async with job.gate() as gate:
        reset = await password_resets.new_reset(gate, email)
    if reset is None:
        return
    user, token = reset
    letter = letters.password_reset(
        job.part(IdentitySettings).base_url,
        full_name=user.full_name,
        token=token,
        expires_at=clock.now() + password_resets.VALID_FOR,
    )
    await mail.send_mail(job.part(IdentitySettings), user.email, letter.subject, letter.text)
