"""What Roblox told and was refused, since there was no attempt left or nobody was given the assignment."""

from typing import Final

from sqlalchemy import Uuid, bindparam, text

from blockyard.assignments.models import Assignment
from blockyard.tenancy.session import TenantSession

TAKE_UP: Final = text("SELECT game.take_up_again(:environment_id, :door_key_id, :door_seal)").bindparams(
    bindparam("environment_id", type_=Uuid)
)


async def take_up_again(db: TenantSession, assignment: Assignment) -> None:
    """A job looks at it once more, as far as the inbox still has it: for seven days. A teacher does not see the inbox, so
    the database does it at a door."""
    environment_id = assignment.environment_id
    await db.execute(TAKE_UP, {"environment_id": environment_id} | db.seal(f"game.take_up_again {environment_id}"))
