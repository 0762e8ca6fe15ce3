"""Changing the address of a person."""

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.identity import queries
from blockyard.identity.models import EmailChange, EmailVerification, PasswordReset, User
from blockyard.identity.power.checks import Caller
from blockyard.identity.power.proof import prove_mailbox
from blockyard.identity.power.refresh_tokens import end_sign_ins


async def change_address(gate: AsyncSession, caller: Caller, user: User, email: str) -> None:
    """Who calls has shown that mails to `email` reach them. All that the old mailbox could still open ends, and all other
    sign-ins. Raises IntegrityError for a taken address.
    """
    await queries.store_profile(gate, user.id, email, user.full_name)
    await prove_mailbox(gate, caller.credential, sign_in_id=caller.sign_in.id)
    for spent in (EmailChange, EmailVerification, PasswordReset):
        await gate.execute(delete(spent).where(spent.user_id == user.id))
    await end_sign_ins(gate, user.id, but=caller.sign_in.id)
