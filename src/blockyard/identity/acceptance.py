"""Invitations, as the invited person sees them: looked up and accepted by the token from the mail."""

from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import NotAuthenticated, Problem, Unprocessable
from blockyard.identity import passwords, queries, sign_in
from blockyard.identity.models import Credential, User
from blockyard.identity.origin import Origin
from blockyard.identity.power.checks import lock_caller, lock_credential
from blockyard.identity.power.memberships import accept_invitation
from blockyard.identity.power.proof import prove_mailbox
from blockyard.identity.queries import Belonging, Offer
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
        account_exists=await has_proved_account(gate, offer.email),
    )


async def has_proved_account(gate: AsyncSession, email: str) -> bool:
    """An account whose mailbox nobody has proved may be anybody's: for an invitation there is none."""
    found = await queries.user_with_credential(gate, email)
    return found is not None and found[1].verified_at is not None


async def accept(
    process: Process, current_user: CurrentUser | None, body: InvitationAcceptance, origin: Origin
) -> SignInRead:
    """Makes the person a member and signs them in to the organization. The token proves the invited mailbox.

    Raises BadInvitation, InvitationForAnother, SignInFirst, SignInEnded, AccountDetailsMissing, WeakPassword.
    """
    async with gate_session(process.gate_engine) as gate:
        offer = await queries.find_offer(gate, body.token)
        if offer is None:
            raise BadInvitation
        if current_user is not None:
            return await accept_as_user(gate, process, current_user, offer, body, origin)
        if await has_proved_account(gate, offer.email):
            raise SignInFirst
    return await accept_as_newcomer(process, offer, body, origin)


async def accept_as_user(
    gate: AsyncSession,
    process: Process,
    current_user: CurrentUser,
    offer: Offer,
    body: InvitationAcceptance,
    origin: Origin,
) -> SignInRead:
    caller = await lock_caller(gate, current_user)
    user = await sign_in.user_of(gate, current_user)
    if user.email != offer.email:
        raise InvitationForAnother(
            f"This invitation is for {offer.email}, and you are signed in as {user.email}. "
            "Sign in with the invited e-mail, or ask for an invitation to yours."
        )
    await prove_mailbox(gate, caller.credential, sign_in_id=caller.sign_in.id)
    organization = await join(gate, user, body.token)
    return await sign_in.begin_sign_in(
        gate, process, user, caller.credential, organization, origin, parent=caller.sign_in
    )


async def accept_as_newcomer(process: Process, offer: Offer, body: InvitationAcceptance, origin: Origin) -> SignInRead:
    if body.full_name is None or body.password is None:
        raise AccountDetailsMissing("You are new here: send full_name and password too, for your account.")
    passwords.check_strength(body.password, offer.email, body.full_name, offer.organization_name)
    password_hash = await passwords.hash_password(body.password)
    async with gate_session(process.gate_engine) as gate:
        user, credential = await make_account(gate, offer.email, body.full_name, password_hash)
        organization = await join(gate, user, body.token)
        return await sign_in.begin_sign_in(gate, process, user, credential, organization, origin)


async def make_account(gate: AsyncSession, email: str, full_name: str, password_hash: str) -> tuple[User, Credential]:
    """A new account, or one that is made anew since nobody had proved its mailbox. Raises SignInFirst."""
    user = await queries.find_user(gate, email)
    if user is None:
        try:
            user, credential = await add_user(gate, email, full_name, password_hash)
        except EmailTaken as error:
            raise SignInFirst from error
    else:
        credential = await lock_credential(gate, user.id)
        if credential.verified_at is not None:
            raise SignInFirst
        user.full_name = full_name
    await prove_mailbox(gate, credential, password_hash=password_hash)
    return user, credential


async def join(gate: AsyncSession, user: User, token: str) -> Belonging:
    """Spends the invitation. Raises BadInvitation if that was done, or undone, in the meantime."""
    organization_id = await accept_invitation(gate, token, user)
    if organization_id is None:
        raise BadInvitation
    return sign_in.member_of(await queries.belongings_of(gate, user.id), organization_id)
