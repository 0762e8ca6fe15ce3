"""Proving again who one is, for what wants a recent proof (power/checks.py: require_recent_proof).

Who has an authenticator app proves with a code, since the password may be what was stolen; who has none, with the password.
A passkey does for both.
"""

from blockyard.base.errors import BadCredentials, Unprocessable
from blockyard.identity import passkeys, second_factor, throttle
from blockyard.identity.factor_schemas import PasskeyAnswer, StepUp
from blockyard.identity.origin import Origin
from blockyard.identity.own_password import WRONG, verify_own_password
from blockyard.identity.power.checks import lock_caller
from blockyard.identity.power.refresh_tokens import renew_proof
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import CurrentUser
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process


class ProofMissing(Unprocessable):
    code = "proof_missing"

    def __init__(self) -> None:
        super().__init__(
            "Send `password`; if you have an authenticator app, send `code`, or `passkey` if you have one."
        )


async def step_up(process: Process, current_user: CurrentUser, body: StepUp, origin: Origin) -> None:
    """Raises SignInEnded, ProofMissing, BadCredentials, SecondFactorRequired, BadCode, BadPasskey, TooManyRequests,
    SecretsOff."""
    if body.passkey is not None:
        await step_up_with_passkey(process, current_user, body.passkey)
        return
    verified, guesses = None, []
    if body.password is not None:
        verified = await verify_own_password(process.gate_engine, current_user, body.password)
    if body.code is not None:
        guesses = second_factor.guesses(current_user.id, str(current_user.sign_in_id), is_known=True)
        await throttle.count(process.gate_engine, *guesses)
    async with gate_session(process.gate_engine) as gate:
        caller = await lock_caller(gate, current_user)
        settings = process.part(IdentitySettings)
        if not await second_factor.spend_code(gate, settings, caller.credential, body.code, origin):
            if verified is None:
                raise ProofMissing
            if caller.credential.password_hash != verified:
                raise BadCredentials(WRONG)
        renew_proof(caller.sign_in)
    if guesses:
        await throttle.forgive(process.gate_engine, *guesses)


async def step_up_with_passkey(process: Process, current_user: CurrentUser, answer: PasskeyAnswer) -> None:
    """Raises SignInEnded, BadPasskey."""
    _, challenge = await passkeys.spend_answer(process.gate_engine, answer)
    async with gate_session(process.gate_engine) as gate:
        caller = await lock_caller(gate, current_user)
        await passkeys.verify_answer(gate, process.part(IdentitySettings), current_user.id, answer, challenge)
        renew_proof(caller.sign_in)
