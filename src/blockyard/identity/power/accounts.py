"""Ending an account: what it was able to do goes, and whose it was is erased."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.identity.models import User
from blockyard.identity.power.checks import Caller
from blockyard.tenancy.base import Base

ERASE_PROFILE: Final = text("SELECT identity.erase_profile(:user_id, :email, :full_name)")

NOBODY: Final = "Deleted account"
"""The name of whoever made what is left."""


async def erase_account(gate: AsyncSession, caller: Caller) -> None:
    """The person, who is no member anywhere, keeps no sign-in, password or other row, and no name and address.

    Their own row stays under its id, which the audit trail names; the address may sign up anew.
    """
    user_id = caller.credential.user_id
    nobody = {"user_id": user_id, "email": f"{user_id.hex}@deleted.invalid", "full_name": NOBODY}
    await gate.execute(ERASE_PROFILE, nobody)
    for table in personal_tables():
        await gate.execute(table.delete().where(table.c.user_id == user_id))
    gate.expunge_all()


def personal_tables() -> Iterator[Table]:
    """Those whose rows are a person's own: they would go with the person's row."""
    for table in reversed(Base.metadata.sorted_tables):
        if any(key.column.table is User.__table__ and key.ondelete == "CASCADE" for key in table.foreign_keys):
            yield table
