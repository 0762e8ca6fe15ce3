"""/organizations/current/invitations for those who invite, /invitations for those who are invited."""

from typing import Annotated
from uuid import UUID

from blockyard.identity import acceptance, invitations
from blockyard.identity.access import CurrentProcess, Gate, Session, SignedIn, requires
from blockyard.identity.dependencies import PersonOrNobody, RequestOrigin
from blockyard.identity.lists import INVITATIONS
from blockyard.identity.permissions import INVITATIONS_CREATE, INVITATIONS_READ, INVITATIONS_REVOKE
from blockyard.identity.schemas import (
    InvitationAcceptance,
    InvitationCreate,
    InvitationOffer,
    InvitationRead,
    InvitationToken,
    SignInRead,
)
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.schemas import Page

router = APIRouter(tags=["invitations"])

OURS = "/organizations/current/invitations"


@router.post(
    OURS,
    summary="Invite somebody by mail",
    status_code=201,
    response_model=InvitationRead,
    dependencies=[requires(INVITATIONS_CREATE)],
    openapi_extra={"x-problems": [402]},
)
async def create_invitation(
    current_user: SignedIn,
    db: Session,
    process: CurrentProcess,
    body: InvitationCreate,
) -> InvitationRead:
    return await invitations.invite(db, process, current_user, body)


@router.get(
    OURS,
    summary="List the invitations",
    response_model=Page[InvitationRead],
    dependencies=[requires(INVITATIONS_READ)],
)
async def list_invitations(db: Session, asked: Annotated[Asked, asked_of(INVITATIONS)]) -> Page[InvitationRead]:
    return await invitations.list_invitations(db, asked)


@router.get(
    OURS + "/{invitation_id}",
    summary="Get an invitation",
    response_model=InvitationRead,
    dependencies=[requires(INVITATIONS_READ)],
)
async def get_invitation(db: Session, invitation_id: UUID) -> InvitationRead:
    return invitations.present_invitation(await invitations.get_invitation(db, invitation_id))


@router.post(
    OURS + "/{invitation_id}/resend",
    summary="Mail an invitation again, with a new token and the full time",
    status_code=202,
    response_model=InvitationRead,
    dependencies=[requires(INVITATIONS_CREATE)],
    openapi_extra={"x-problems": [402], "x-location": OURS + "/{invitation_id}"},
)
async def resend_invitation(
    current_user: SignedIn, db: Session, process: CurrentProcess, invitation_id: UUID
) -> InvitationRead:
    return await invitations.resend_invitation(db, process, current_user, invitation_id)


@router.delete(
    OURS + "/{invitation_id}",
    summary="Revoke an invitation",
    status_code=204,
    dependencies=[requires(INVITATIONS_REVOKE)],
)
async def revoke_invitation(db: Session, invitation_id: UUID) -> None:
    await invitations.revoke_invitation(db, invitation_id)


@router.post(
    "/invitations/lookup",
    summary="Read the invitation you were mailed",
    response_model=InvitationOffer,
    dependencies=[without_key("it changes nothing.")],
    openapi_extra={"x-problems": [404]},
)
async def look_up_invitation(gate: Gate, body: InvitationToken) -> InvitationOffer:
    """A POST, so that the token is in no URL and no log."""
    return await acceptance.look_up(gate, body.token)


@router.post(
    "/invitations/accept",
    summary="Accept the invitation you were mailed",
    status_code=201,
    response_model=SignInRead,
    dependencies=[without_key("an invitation is accepted once, and the answer signs you in.")],
    openapi_extra={"x-problems": [401, 403, 404]},
)
async def accept_invitation(
    process: CurrentProcess, origin: RequestOrigin, current_user: PersonOrNobody, body: InvitationAcceptance
) -> SignInRead:
    """With an account: signed in, the token alone. Without: the token, `full_name` and `password`."""
    return await acceptance.accept(process, current_user, body, origin)
