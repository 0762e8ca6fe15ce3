"""The mails of this room. Tokens are made here, so that they exist in the mail alone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from blockyard.base import clock
from blockyard.identity import (
    email_changes,
    letters,
    mail,
    mail_limits,
    notice_letters,
    notices,
    password_resets,
    queries,
    verification,
)
from blockyard.identity.invitations import MAIL_TASK
from blockyard.identity.letters import Letter
from blockyard.identity.models import ApiKey, Invitation, Organization
from blockyard.identity.power.accounts import NOBODY
from blockyard.identity.power.invitations import renew_token
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs.defer import defer
from blockyard.jobs.queues import MAIL_QUEUE
from blockyard.jobs.tasks import GateJob, TenantJob, gate_task, tenant_task


async def send(job: TenantJob | GateJob, to: str, letter: Letter) -> None:
    await mail.send_mail(job.part(IdentitySettings), to, letter.subject, letter.text)


@tenant_task(MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_invitation(job: TenantJob, invitation_id: str) -> None:
    """Run again, it mails a new token, and the one before ends. It mails nothing that was closed in the meantime."""
    prepared = await prepare_invitation(job, UUID(invitation_id))
    if prepared is not None:
        await send(job, *prepared)


async def prepare_invitation(job: TenantJob, invitation_id: UUID) -> tuple[str, Letter] | None:
    async with job.session() as db:
        statement = queries.open_invitations().where(Invitation.id == invitation_id).with_for_update()
        invitation = (await db.execute(statement)).scalar_one_or_none()
        if invitation is None or invitation.expires_at <= clock.now():
            return None
        if job.attempt == 1 and not job.deaths:
            all_mails = mail_limits.from_all(invitation.email)
            wait = await mail_limits.wait_for_mail(job.process.gate_engine, all_mails)
            if wait:  # it goes later, and nobody is told: that would say that others invite the same person
                await defer(db, MAIL_TASK, delay=wait, invitation_id=str(invitation.id))
                return None
        inviter = (await db.execute(queries.membership_of(invitation.created_by_id))).scalar_one()
        organization = (await db.execute(select(Organization))).scalar_one()
        return invitation.email, letters.invitation(
            job.part(IdentitySettings).base_url,
            inviter=inviter.full_name,
            inviter_email=inviter.email,
            organization=organization.name,
            role=invitation.role,
            token=renew_token(invitation),
            expires_at=invitation.expires_at,
        )


@tenant_task(notices.KEY_MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_key_notice(job: TenantJob, api_key_id: str) -> None:
    async with job.session(read_only=True) as db:
        row = (await db.execute(select(ApiKey).where(ApiKey.id == UUID(api_key_id)))).scalar_one_or_none()
        if row is None:
            return
        maker = (await db.execute(queries.membership_of(row.created_by_id))).scalar_one()
        if maker.removed_at is not None:
            return  # the key has ended with the membership, and the address may have been erased
        organization = (await db.execute(select(Organization))).scalar_one()
    letter = letters.new_api_key(
        maker.full_name,
        name=row.name,
        role=row.role,
        organization=organization.name,
        at=row.created_at,
        expires_at=row.expires_at,
    )
    await send(job, maker.email, letter)


@gate_task(password_resets.MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
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
    await send(job, user.email, letter)


@gate_task(verification.MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_verification(job: GateJob, user_id: str) -> None:
    """Mails nobody who has proved the mailbox in the meantime."""
    async with job.gate() as gate:
        made = await verification.new_verification(gate, UUID(user_id))
    if made is None:
        return
    user, token = made
    letter = letters.verification(
        job.part(IdentitySettings).base_url, token=token, expires_at=clock.now() + verification.VALID_FOR
    )
    await send(job, user.email, letter)


@gate_task(email_changes.MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_email_change(job: GateJob, user_id: str, email: str) -> None:
    async with job.gate() as gate:
        answer = await email_changes.answer_email_change(gate, UUID(user_id), email)
    if answer is None:
        return
    match answer:
        case email_changes.Answer.LINK, token:
            expires_at = clock.now() + email_changes.VALID_FOR
            letter = letters.email_change(job.part(IdentitySettings).base_url, token=token, expires_at=expires_at)
        case _:
            letter = letters.email_in_use()
    await send(job, email, letter)


@gate_task(notices.MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_notice(
    job: GateJob, user_id: str, notice: str, device: str, network: str, at: str, to: str | None = None
) -> None:
    """`to` an address that the person had until now, or else to theirs; an account that has ended has none."""
    async with job.gate() as gate:
        user = await queries.find_person(gate, UUID(user_id))
    address = to or (user.email if user else None)
    if address is None:
        return
    write = notice_letters.NOTICES[notices.Notice(notice)]
    full_name = user.full_name if user else NOBODY
    await send(job, address, write(full_name, device, network, datetime.fromisoformat(at)))
