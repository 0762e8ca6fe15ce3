"""/organizations/current/members."""

from typing import Annotated
from uuid import UUID

from blockyard.identity import memberships
from blockyard.identity.access import Session, SignedIn, requires
from blockyard.identity.dependencies import ProcessHooks
from blockyard.identity.lists import MEMBERS
from blockyard.identity.permissions import MEMBERS_LEAVE, MEMBERS_READ, MEMBERS_UPDATE
from blockyard.identity.schemas import MemberRead, MemberUpdate
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/organizations/current/members", tags=["members"])


@router.get(
    "",
    summary="List the members",
    response_model=Page[MemberRead],
    dependencies=[requires(MEMBERS_READ)],
)
async def list_members(db: Session, asked: Annotated[Asked, asked_of(MEMBERS)]) -> Page[MemberRead]:
    return await memberships.list_members(db, asked)


@router.get(
    "/{membership_id}",
    summary="Get a member",
    response_model=MemberRead,
    dependencies=[requires(MEMBERS_READ)],
)
async def get_member(db: Session, membership_id: UUID) -> MemberRead:
    return await memberships.get_member(db, membership_id)


@router.patch(
    "/{membership_id}",
    summary="Change a member's role",
    response_model=MemberRead,
    dependencies=[requires(MEMBERS_UPDATE)],
)
async def change_member_role(
    current_user: SignedIn, db: Session, hooks: ProcessHooks, membership_id: UUID, body: MemberUpdate, expected: IfMatch
) -> MemberRead:
    """Roles up to your own. The last owner stays owner."""
    return await memberships.change_role(db, hooks, current_user, membership_id, body, expected)


@router.delete(
    "/{membership_id}",
    summary="Remove a member, or leave",
    status_code=204,
    dependencies=[requires(MEMBERS_LEAVE)],
)
async def remove_member(
    current_user: SignedIn, db: Session, hooks: ProcessHooks, membership_id: UUID, expected: IfMatch
) -> None:
    """Your own membership: you leave. Another's: needs `members:remove` too, and a role not stronger than yours."""
    await memberships.remove_member(db, hooks, current_user, membership_id, expected)
