"""Signing in with a passkey, and with nothing else."""

from typing import Final

from blockyard.identity import passkeys, queries, sign_in, throttle
from blockyard.identity.factor_schemas import PasskeyOptions, PasskeySignIn
from blockyard.identity.models import User
from blockyard.identity.origin import Origin
from blockyard.identity.power.checks import lock_credential
from blockyard.identity.schemas import SignInRead
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.throttle import Subject
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

BEGINNINGS: Final = 1000
"""From one address in 15 minutes: a school signs in at once, and what is begun is small and soon forgotten."""


async def begin(process: Process, origin: Origin) -> PasskeyOptions:
    """Raises TooManyRequests."""
    place = throttle.place_of(origin.host)
    beginnings = Subject(throttle.hash_key("passkey options", place), BEGINNINGS)
    await throttle.count(process.gate_engine, beginnings)
    async with gate_session(process.gate_engine) as gate:
        return await passkeys.begin_proof(gate, process.part(IdentitySettings))


async def sign_in_with_passkey(process: Process, body: PasskeySignIn, origin: Origin) -> SignInRead:
    """Raises BadPasskey, TooManyRequests, NotAMember."""
    here = throttle.account_at("passkey", body.credential.rawId, origin.host)
    all_here = throttle.address("passkey", origin.host)
    await throttle.count(process.gate_engine, here, all_here)
    user_id, challenge = await passkeys.spend_answer(process.gate_engine, body.credential)
    async with gate_session(process.gate_engine) as gate:
        credential = await lock_credential(gate, user_id)
        await passkeys.verify_answer(gate, process.part(IdentitySettings), user_id, body.credential, challenge)
        user = await gate.get_one(User, user_id)
        organization = sign_in.choose_organization(
            await queries.belongings_of(gate, user_id), body.organization_id, credential.last_organization_id
        )
        signed_in = await sign_in.begin_sign_in(gate, process, user, credential, organization, origin)
    await throttle.forgive(process.gate_engine, here, all_here)
    return signed_in
