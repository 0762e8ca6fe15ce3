"""Invitations, as the invited person sees them: looked up and accepted by the token from the mail."""

from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import NotAuthenticated, Problem, Unprocessable
from blockyard.identity import passwords, queries, sign_in
from blockyard.identity.models import User
from blockyard.identity.queries import Offer
from blockyard.identity.registration import EmailTaken, add_user
from blockyard.identity.schemas import InvitationAcceptance, InvitationOffer, SignInRead
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process


class BadInvitation(Problem):
    status, code = 404, "invitation_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This invitation is unknown, was accepted or revoked, or has expired. "
            "Ask the person who invited you to send it again."
        )


class InvitationForAnother(Problem):
    status, code = 403, "invitation_for_another"


class SignInFirst(NotAuthenticated):
    code = "sign_in_first"

    def __init__(self) -> None:
        super().__init__(
            "You have an account already. Sign in at POST /api/v1/auth/login, then send the token alone, "
            "with your access token."
        )


class AccountDetailsMissing(Unprocessable):
    code = "account_details_missing"


async def look_up(gate: AsyncSession, token: str) -> InvitationOffer:
    """Raises BadInvitation."""
    offer = await queries.find_offer(gate, token)
    if offer is None:
        raise BadInvitation
    return InvitationOffer(
        organization_name=offer.organization_name,
        email=offer.email,
        role=offer.role,
        expires_at=offer.expires_at,
        account_exists=await queries.user_with_credential(gate, offer.email) is not None,
    )


async def accept(process: Process, current_user: CurrentUser | None, body: InvitationAcceptance) -> SignInRead:
    """Makes the person a member and signs them in to the organization.

    Raises BadInvitation, InvitationForAnother, SignInFirst, AccountDetailsMissing, WeakPassword.
    """
    async with gate_session(process.gate_engine) as gate:
        offer = await queries.find_offer(gate, body.token)
        if offer is None:
            raise BadInvitation
        if current_user is not None:
            user = await sign_in.user_of(gate, current_user)
            return await accept_as_user(gate, process, user, offer, body)
        if await queries.user_with_credential(gate, offer.email) is not None:
            raise SignInFirst
    return await accept_as_newcomer(process, offer, body)


async def accept_as_user(
    gate: AsyncSession, process: Process, user: User, offer: Offer, body: InvitationAcceptance
) -> SignInRead:
    if user.email != offer.email:
        raise InvitationForAnother(
            f"This invitation is for {offer.email}, and you are signed in as {user.email}. "
            "Sign in with the invited e-mail, or ask for an invitation to yours."
        )
    return await join(gate, process, user, body.token)


async def accept_as_newcomer(process: Process, offer: Offer, body: InvitationAcceptance) -> SignInRead:
    if body.full_name is None or body.password is None:
        raise AccountDetailsMissing("You are new here: send full_name and password too, for your account.")
    passwords.check_strength(body.password, offer.email, body.full_name, offer.organization_name)
    password_hash = await passwords.hash_password(body.password)
    async with gate_session(process.gate_engine) as gate:
        try:
            user = await add_user(gate, offer.email, body.full_name, password_hash)
        except EmailTaken as error:
            raise SignInFirst from error
        return await join(gate, process, user, body.token)


async def join(gate: AsyncSession, process: Process, user: User, token: str) -> SignInRead:
    """Spends the invitation. Raises BadInvitation if that was done, or undone, in the meantime."""
    organization_id = await queries.accept_invitation(gate, token, user)
    if organization_id is None:
        raise BadInvitation
    organization = sign_in.member_of(await queries.belongings_of(gate, user.id), organization_id)
    return await sign_in.begin_sign_in(gate, process, user, organization)
