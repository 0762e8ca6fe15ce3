"""Signing in, staying signed in, and changing to another of one's organizations."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import BadCredentials, NotAMember
from blockyard.identity import devices, passwords, queries, second_factor, throttle
from blockyard.identity.models import Credential, RefreshToken, Role, User
from blockyard.identity.origin import Origin
from blockyard.identity.permissions import weaker
from blockyard.identity.power import refresh_tokens
from blockyard.identity.power.checks import lock_caller, lock_credential
from blockyard.identity.power.refresh_problems import BadRefreshToken
from blockyard.identity.power.refresh_secrets import RefreshSecrets
from blockyard.identity.queries import Belonging
from blockyard.identity.schemas import (
    MembershipSummary,
    MeRead,
    OrganizationSummary,
    SignInRead,
    SignInRequest,
    UserRead,
)
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import AccessTokens, CurrentUser
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.web.bearer import TokenInvalid

WRONG = "The e-mail or the password is wrong. A forgotten password can be reset at POST /api/v1/auth/password-reset."


async def sign_in(process: Process, body: SignInRequest, origin: Origin) -> SignInRead:
    """An unknown e-mail and a wrong password take equally long and get the same answer.

    Raises BadCredentials, SecondFactorRequired, BadCode, TooManyRequests, NotAMember, SecretsOff.
    """
    here = throttle.account_at("sign-in", body.email, origin.host)
    others: list[throttle.Subject] = []
    is_known = await devices.knows_network(process.gate_engine, body.email, origin)
    if not is_known:
        others = [throttle.address("sign-in", origin.host), throttle.account("sign-in", body.email)]
    await throttle.count(process.gate_engine, here, *others)
    async with gate_session(process.gate_engine) as gate:
        found = await queries.user_with_credential(gate, body.email)
    verified = found[1].password_hash if found else None
    matches, new_hash = await passwords.verify_password(body.password, verified)
    if not matches or found is None:
        raise BadCredentials(WRONG)
    await throttle.forgive(process.gate_engine, here, *others)
    user = found[0]
    guesses = second_factor.guesses(user.id, origin.host, is_known=is_known) if body.code else []
    if guesses:
        await throttle.count(process.gate_engine, *guesses)
    async with gate_session(process.gate_engine) as gate:
        credential = await lock_credential(gate, user.id)
        if credential.password_hash != verified:  # it was changed in the meantime
            raise BadCredentials(WRONG)
        await second_factor.spend_code(gate, process.part(IdentitySettings), credential, body.code, origin)
        credential.password_hash = new_hash or verified
        organization = choose_organization(
            await queries.belongings_of(gate, user.id), body.organization_id, credential.last_organization_id
        )
        signed_in = await begin_sign_in(gate, process, user, credential, organization, origin)
    if guesses:
        await throttle.forgive(process.gate_engine, *guesses)
    return signed_in


def choose_organization(belongings: Sequence[Belonging], wanted: UUID | None, last: UUID | None) -> Belonging | None:
    """The wanted organization; without one the organization last used, else the first, else none. Raises NotAMember."""
    if wanted is not None:
        return member_of(belongings, wanted)
    return next((one for one in belongings if one.organization_id == last), next(iter(belongings), None))


def member_of(belongings: Sequence[Belonging], organization_id: UUID) -> Belonging:
    """Raises NotAMember, in the same words whether that organization exists or not."""
    for one in belongings:
        if one.organization_id == organization_id:
            return one
    raise NotAMember("You are not a member of that organization. GET /api/v1/organizations lists yours.")


async def begin_sign_in(
    gate: AsyncSession,
    process: Process,
    user: User,
    credential: Credential,
    organization: Belonging | None,
    origin: Origin,
    *,
    parent: RefreshToken | None = None,
) -> SignInRead:
    """A new sign-in of a person whose identity has just been proved, or a `parent` beside which it begins.

    `credential` is locked.
    """
    organization_id = organization.organization_id if organization else None
    credential.last_organization_id = organization_id
    sign_in_id, token = await refresh_tokens.create_sign_in(
        gate, process.part(RefreshSecrets), credential, organization_id, origin, lifetime(process), parent=parent
    )
    if parent is None:
        await devices.remember_device(gate, user.id, origin)
    return present_sign_in(process, user, organization, sign_in_id, token)


async def renew_sign_in(process: Process, token: str) -> SignInRead:
    """New tokens for a refresh token. Who has left the organization falls to another of theirs, or to none.

    Raises BadRefreshToken.
    """
    async with gate_session(process.gate_engine) as gate:
        rotated = await refresh_tokens.rotate_refresh_token(
            gate, process.part(RefreshSecrets), token, lifetime(process)
        )
        if not isinstance(rotated, BadRefreshToken):
            row, new_token = rotated
            user = await gate.get_one(User, row.user_id)
            organization = choose_organization(await queries.belongings_of(gate, user.id), None, row.organization_id)
            row.organization_id = organization.organization_id if organization else None
    if isinstance(rotated, BadRefreshToken):
        raise rotated
    return present_sign_in(process, user, organization, row.id, new_token)


async def switch(process: Process, current_user: CurrentUser, organization_id: UUID, origin: Origin) -> SignInRead:
    """A sign-in to another of one's organizations, beside the present one, with which it ends.

    Raises SignInEnded, NotAMember.
    """
    async with gate_session(process.gate_engine) as gate:
        caller = await lock_caller(gate, current_user)
        organization = member_of(await queries.belongings_of(gate, current_user.id), organization_id)
        user = await user_of(gate, current_user)
        return await begin_sign_in(gate, process, user, caller.credential, organization, origin, parent=caller.sign_in)


async def me(gate: AsyncSession, current_user: CurrentUser) -> MeRead:
    """Who the caller is. An API key belongs to one organization and tells of no other of its maker's."""
    user = await user_of(gate, current_user)
    belongings = [one for one in await queries.belongings_of(gate, user.id) if shows(current_user, one)]
    active = next((one for one in belongings if one.organization_id == current_user.organization_id), None)
    return MeRead(
        user=UserRead.model_validate(user),
        email_verified=(await gate.get_one(Credential, user.id)).verified_at is not None,
        organization=present_summary(active, current_user) if active else None,
        role=Role(weaker(active.role, current_user.role_limit)) if active else None,
        memberships=[
            MembershipSummary(
                organization_id=one.organization_id,
                name=one.name,
                role=Role(weaker(one.role, current_user.role_limit)),
            )
            for one in belongings
        ],
    )


def shows(current_user: CurrentUser, belonging: Belonging) -> bool:
    return current_user.api_key_id is None or belonging.organization_id == current_user.organization_id


async def user_of(gate: AsyncSession, current_user: CurrentUser) -> User:
    """Raises TokenInvalid if the account is gone."""
    user = await queries.find_person(gate, current_user.id)
    if user is None:
        raise TokenInvalid("This account no longer exists.")
    return user


def present_sign_in(
    process: Process, user: User, organization: Belonging | None, sign_in_id: UUID, refresh_token: str
) -> SignInRead:
    organization_id = organization.organization_id if organization else None
    return SignInRead(
        access_token=process.part(AccessTokens).issue(user.id, organization_id, sign_in_id),
        refresh_token=refresh_token,
        expires_in=int(process.part(AccessTokens).lifetime.total_seconds()),
        user=UserRead.model_validate(user),
        organization=present_summary(organization) if organization else None,
    )


def present_summary(belonging: Belonging, current_user: CurrentUser | None = None) -> OrganizationSummary:
    limit = current_user.role_limit if current_user else None
    return OrganizationSummary(
        id=belonging.organization_id, name=belonging.name, role=Role(weaker(belonging.role, limit))
    )


def lifetime(process: Process) -> timedelta:
    """Of a refresh token, from its last use."""
    return timedelta(days=process.part(IdentitySettings).refresh_token_days)
