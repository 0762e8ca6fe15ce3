"""Passkeys (WebAuthn): a device that has verified its person signs a challenge, so one counts as both factors."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from psycopg.errors import UniqueViolation
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, options_to_json_dict, parse_client_data_json
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from blockyard.base import clock
from blockyard.base.errors import BadCredentials, Conflict, Unprocessable
from blockyard.identity import notices
from blockyard.identity.factor_models import Factor, FactorKind
from blockyard.identity.factor_schemas import (
    FactorRead,
    PasskeyAnswer,
    PasskeyCreate,
    PasskeyOptions,
    PasskeyRegistration,
)
from blockyard.identity.models import User
from blockyard.identity.notices import Notice
from blockyard.identity.origin import Origin
from blockyard.identity.power.checks import lock_caller
from blockyard.identity.power.passkeys import create_challenge, create_passkey, spend_challenge
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

NAME: Final = "Blockyard"


class PasskeyRefused(Unprocessable):
    code = "passkey_refused"

    def __init__(self) -> None:
        super().__init__(
            "This is no answer of a passkey to a challenge of ours for this site, with its person verified. Begin again at "
            "POST /api/v1/auth/factors/passkeys/options."
        )


class PasskeyExists(Conflict):
    code = "passkey_exists"


class BadPasskey(BadCredentials):
    code = "bad_passkey"

    def __init__(self) -> None:
        super().__init__(
            "The passkey is unknown, or its answer is not right or was sent before. Begin again at "
            "POST /api/v1/auth/passkey/options, or sign in with your password."
        )


@dataclass(frozen=True, slots=True)
class Site:
    """What passkeys are bound to: where people reach the service."""

    rp_id: str
    origin: str


def site_of(settings: IdentitySettings) -> Site:
    url = urlsplit(settings.base_url)
    return Site(url.hostname or "localhost", f"{url.scheme}://{url.netloc}")


async def begin_passkey(gate: AsyncSession, settings: IdentitySettings, current_user: CurrentUser) -> PasskeyOptions:
    """Raises SignInEnded, EmailUnverified, StepUpRequired."""
    caller = await lock_caller(gate, current_user)
    caller.require_verified()
    caller.require_recent_proof()
    user = await gate.get_one(User, current_user.id)
    known = select(Factor.credential_id).where(Factor.user_id == user.id, Factor.kind == FactorKind.PASSKEY)
    options = generate_registration_options(
        rp_id=site_of(settings).rp_id,
        rp_name=NAME,
        user_id=user.id.bytes,
        user_name=user.email,
        user_display_name=user.full_name,
        challenge=await create_challenge(gate, user.id),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=id) for id in (await gate.execute(known)).scalars() if id is not None
        ],
    )
    return PasskeyOptions(public_key=options_to_json_dict(options))


async def add_passkey(process: Process, current_user: CurrentUser, body: PasskeyCreate, origin: Origin) -> FactorRead:
    """Raises SignInEnded, EmailUnverified, StepUpRequired, PasskeyRefused, PasskeyExists."""
    challenge = challenge_in(body.credential.response.clientDataJSON)
    async with gate_session(process.gate_engine) as gate:
        is_ours = challenge is not None and await spend_challenge(gate, challenge, current_user.id)
    if challenge is None or not is_ours:
        raise PasskeyRefused
    verified = verify_registration(site_of(process.part(IdentitySettings)), body.credential, challenge)
    async with gate_session(process.gate_engine) as gate:
        caller = await lock_caller(gate, current_user)
        try:
            passkey = await create_passkey(gate, caller, body.name, verified)
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise PasskeyExists("This passkey is in use already. Make another one on the device.") from error
            raise
        await notices.enqueue_notice(gate, current_user.id, Notice.FACTOR_ADDED, origin)
        return FactorRead.model_validate(passkey)


def challenge_in(client_data: str) -> bytes | None:
    """The challenge that an answer says it is for. None: it says nothing that can be read."""
    try:
        return parse_client_data_json(base64url_to_bytes(client_data)).challenge
    except Exception:  # what a stranger sends may fail anywhere in the library, and is no error of ours
        return None


def verify_registration(site: Site, credential: PasskeyRegistration, challenge: bytes) -> VerifiedRegistration:
    """Raises PasskeyRefused."""
    try:
        return verify_registration_response(
            credential=credential.model_dump(),
            expected_challenge=challenge,
            expected_rp_id=site.rp_id,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except Exception as error:  # the same
        raise PasskeyRefused from error


async def begin_proof(gate: AsyncSession, settings: IdentitySettings) -> PasskeyOptions:
    """Whoever it is: the device says so, so that the answer tells nobody who has an account."""
    options = generate_authentication_options(
        rp_id=site_of(settings).rp_id,
        challenge=await create_challenge(gate, None),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return PasskeyOptions(public_key=options_to_json_dict(options))


async def spend_answer(gate_engine: AsyncEngine, answer: PasskeyAnswer) -> tuple[UUID, bytes]:
    """Whose passkey it says it is, and the challenge, which no other answer counts for. Nothing is proved yet.

    Raises BadPasskey.
    """
    challenge = challenge_in(answer.response.clientDataJSON)
    async with gate_session(gate_engine) as gate:
        is_ours = challenge is not None and await spend_challenge(gate, challenge, None)
        passkey = await find_passkey(gate, answer)
    if challenge is None or not is_ours or passkey is None:
        raise BadPasskey
    return passkey.user_id, challenge


async def find_passkey(gate: AsyncSession, answer: PasskeyAnswer) -> Factor | None:
    try:
        credential_id = base64url_to_bytes(answer.rawId)
    except ValueError:
        return None
    named = select(Factor).where(Factor.credential_id == credential_id)
    return (await gate.execute(named)).scalar_one_or_none()


async def verify_answer(
    gate: AsyncSession, settings: IdentitySettings, user_id: UUID, answer: PasskeyAnswer, challenge: bytes
) -> None:
    """The person `user_id`, whose credential is locked, has proved who they are. Raises BadPasskey."""
    passkey, site = await find_passkey(gate, answer), site_of(settings)
    if passkey is None or passkey.user_id != user_id or passkey.public_key is None:
        raise BadPasskey
    try:
        verified: Any = verify_authentication_response(
            credential=answer.model_dump(),
            expected_challenge=challenge,
            expected_rp_id=site.rp_id,
            expected_origin=site.origin,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count or 0,
            require_user_verification=True,
        )
    except Exception as error:  # what a stranger sends may fail anywhere in the library
        raise BadPasskey from error
    passkey.sign_count, passkey.last_used_at = verified.new_sign_count, clock.now()
