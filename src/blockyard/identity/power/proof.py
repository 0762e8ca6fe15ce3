"""The proof of a mailbox: by a verification link, a password reset or an invitation that was mailed."""

from typing import Final
from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.identity.models import Credential, EmailChange, EmailVerification, KnownDevice, PasswordReset
from blockyard.identity.power.refresh_tokens import end_sign_ins

REVOKE_ALL_OF: Final = text("SELECT identity.revoke_all_of(:user_id)")


async def prove_mailbox(
    gate: AsyncSession, credential: Credential, *, sign_in_id: UUID | None = None, password_hash: str | None = None
) -> None:
    """Notes the first proof; a later one changes nothing. `credential` is locked.

    The first proof ends what was made before it, since anybody may have signed up with this address. What comes with the
    proof stays: the sign-in `sign_in_id` that carries it, and then the password too; or the new `password_hash`.
    """
    if credential.verified_at is not None:
        return
    credential.verified_at = clock.now()
    await end_sign_ins(gate, credential.user_id, but=sign_in_id)
    for spent in (EmailVerification, EmailChange, PasswordReset):
        await gate.execute(delete(spent).where(spent.user_id == credential.user_id))
    if sign_in_id is None:
        credential.password_hash = password_hash
        credential.changed_at = clock.now()
        await gate.execute(delete(KnownDevice).where(KnownDevice.user_id == credential.user_id))
        await gate.execute(REVOKE_ALL_OF, {"user_id": credential.user_id})
    await gate.flush()
