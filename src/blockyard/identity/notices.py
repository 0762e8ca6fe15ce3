"""Mails that tell a person what was done in their name, so that they hear of it if it was not they."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.identity.origin import Origin
from blockyard.jobs.defer import defer

MAIL_TASK: Final = "gate.mail_notice"
KEY_MAIL_TASK: Final = "identity.mail_key_notice"


class Notice(StrEnum):
    NEW_DEVICE = "new_device"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a word for a mail, no password
    EMAIL_CHANGE_ASKED = "email_change_asked"
    EMAIL_CHANGED = "email_changed"
    ACCOUNT_DELETED = "account_deleted"
    FACTOR_ADDED = "factor_added"
    FACTOR_REMOVED = "factor_removed"
    RECOVERY_CODE_USED = "recovery_code_used"


async def enqueue_notice(
    gate: AsyncSession, user_id: UUID, notice: Notice, origin: Origin, *, to: str | None = None
) -> None:
    """Mails it to the person's address, or to the one that they had until now."""
    await defer(
        gate,
        MAIL_TASK,
        user_id=str(user_id),
        notice=notice,
        device=origin.device,
        network=origin.network,
        at=clock.now().isoformat(),
        to=to,
    )
