"""The end of one's account."""

from typing import Final
from uuid import UUID

from blockyard.base.errors import Conflict
from blockyard.identity import notices, queries, second_factor
from blockyard.identity.memberships import remove_member
from blockyard.identity.models import User
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.own_password import lock_caller_with, verify_own_password
from blockyard.identity.permissions import MEMBERS_LEAVE
from blockyard.identity.power.accounts import erase_account
from blockyard.identity.power.memberships import LastOwner
from blockyard.identity.schemas import AccountDelete
from blockyard.identity.tokens import CurrentUser
from blockyard.room import Hooks
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

NEEDS_OWNERS: Final = (
    "You are the last owner of the organizations named in `organizations`. Make another member an owner of each, or delete "
    "it at DELETE /api/v1/organizations/current; then delete your account."
)


class JoinedMeanwhile(Conflict):
    code = "joined_meanwhile"

    def __init__(self) -> None:
        super().__init__("You joined an organization while your account was being deleted. Ask again to leave it, too.")


async def delete_account(
    process: Process, hooks: Hooks, current_user: CurrentUser, body: AccountDelete, origin: Origin
) -> None:
    """Leaves every organization, one after the other, then erases the person. What stops on the way goes on when asked
    again. The password is proof enough, but for who has an authenticator app.

    Raises SignInEnded, BadCredentials, TooManyRequests, StepUpRequired, LastOwner, JoinedMeanwhile.
    """
    verified = await verify_own_password(process.gate_engine, current_user, body.password)
    async with gate_session(process.gate_engine) as gate:
        caller = await lock_caller_with(gate, current_user, verified)
        await second_factor.require_proof_with_app(gate, caller)
        owned = await queries.last_ownerships_of(gate, current_user.id)
        belongings = await queries.belongings_of(gate, current_user.id)
    if owned:
        raise LastOwner(NEEDS_OWNERS, organizations=[{"id": str(id), "name": name} for id, name in owned])
    for belonging in belongings:
        await leave(process, hooks, current_user, belonging.organization_id)
    async with gate_session(process.gate_engine) as gate:
        caller = await lock_caller_with(gate, current_user, verified)
        if await queries.belongings_of(gate, current_user.id):
            raise JoinedMeanwhile
        user = await gate.get_one(User, current_user.id)
        await notices.enqueue_notice(gate, user.id, Notice.ACCOUNT_DELETED, origin, to=user.email)
        await erase_account(gate, caller)


async def leave(process: Process, hooks: Hooks, current_user: CurrentUser, organization_id: UUID) -> None:
    """As by hand: keys and invitations end, rooms hear of it, the trail says so."""
    context = TenantContext(organization_id, current_user.id)
    async with process.tenant_sessions.open(context, authorize=MEMBERS_LEAVE.authorize) as db:
        membership = (await db.execute(queries.membership_of(current_user.id))).scalar_one()
        await remove_member(db, hooks, current_user, membership.id)
