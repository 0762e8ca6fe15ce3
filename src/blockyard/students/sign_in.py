"""A student signs in.

Wrong guesses are counted for the card, so a new one is good at once, and for the class. What nobody has is counted for the
address that invents it, and holds up nobody who has something: a school has one address, and one class's guesses never hold
up another.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.base.errors import BadCredentials
from blockyard.base.ids import new_id
from blockyard.identity import passwords, throttle
from blockyard.identity.origin import Origin
from blockyard.identity.power.student_sign_ins import Proof, begin_student_sign_in
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.throttle import Subject, hash_key, place_of
from blockyard.identity.tokens import AccessTokens, organization_of, secret_hash
from blockyard.students import queries
from blockyard.students.logins import normal_form
from blockyard.students.schemas import StudentSignInRead, StudentSignInRequest
from blockyard.students.secrets.codes import code_hash
from blockyard.students.states import Method
from blockyard.tenancy.gate import gate_connection, gate_session
from blockyard.tenancy.process import Process

PER_CARD: Final = 10
PER_CLASS: Final = 200
PER_ADDRESS: Final = 100
"""Wrong guesses in a quarter of an hour; of an address, codes and badges that are nobody's."""
WRONG: Final = "The class code, the user name or the secret is wrong. Try again, or ask your teacher for a new card."
WAIT: Final = "your teacher can give you a new card."


@dataclass(frozen=True, slots=True)
class Known:
    """A login that was found, and what proves that the student is who she says."""

    organization_id: UUID
    proof: Proof


async def sign_in(process: Process, body: StudentSignInRequest, origin: Origin) -> StudentSignInRead:
    """Raises BadCredentials, TooManyRequests."""
    known = await (by_badge(process, body.badge, origin) if body.badge else by_secret(process, body, origin))
    lifetime = timedelta(seconds=process.part(IdentitySettings).student_sign_in_seconds)
    sign_in_id, expires_at = new_id(), clock.now() + lifetime
    async with gate_session(process.gate_engine) as gate:
        student_id = await begin_student_sign_in(gate, known.organization_id, known.proof, sign_in_id, expires_at)
    if student_id is None:  # the card was voided in the meantime
        raise BadCredentials(WRONG)
    token = process.part(AccessTokens).issue_to_student(student_id, known.organization_id, sign_in_id, expires_at)
    return StudentSignInRead(access_token=token, expires_in=int(lifetime.total_seconds()), student_id=student_id)


async def by_secret(process: Process, body: StudentSignInRequest, origin: Origin) -> Known:
    """Raises BadCredentials, TooManyRequests."""
    code, username = code_hash(body.class_code or ""), (body.username or "").strip().lower()
    parameters = {"code_hash": code, "username": username}
    async with gate_connection(process.gate_engine) as gate:
        found = (await gate.execute(queries.FIND_LOGIN, parameters)).one_or_none()
    if found is None:
        await count_invented(process, origin)
        await passwords.verify_password(body.secret or "", None)
        raise BadCredentials(WRONG)
    of_card = Subject(hash_key("student sign-in", "card", found.secret_hash), PER_CARD)
    of_class = Subject(hash_key("student sign-in", "class", code.hex()), PER_CLASS)
    await throttle.count(process.gate_engine, of_card, of_class, advice=WAIT)
    matches, _ = await passwords.verify_password(
        normal_form(Method(found.method), body.secret or ""), found.secret_hash
    )
    if not matches:
        raise BadCredentials(WRONG)
    await throttle.forgive(process.gate_engine, of_card, of_class)
    return Known(found.organization_id, Proof(found.login_id, secret_hash=found.secret_hash))


async def by_badge(process: Process, badge: str, origin: Origin) -> Known:
    """Raises BadCredentials, TooManyRequests."""
    badge = badge.strip().rpartition("badge=")[2]  # of the whole address, too, which the QR code says
    organization_id, hashed = organization_of(badge), secret_hash(badge)
    async with gate_connection(process.gate_engine) as gate:
        parameters = {"organization_id": organization_id, "badge_hash": hashed}
        login_id = (await gate.execute(queries.FIND_BADGE, parameters)).scalar_one()
    if login_id is None or organization_id is None:
        await count_invented(process, origin)
        raise BadCredentials("This card is not good any more. Ask your teacher for a new one.")
    return Known(organization_id, Proof(login_id, badge_hash=hashed))


async def count_invented(process: Process, origin: Origin) -> None:
    """Codes, user names and badges that are nobody's. Whoever has one that is somebody's is not held up by them.

    Raises TooManyRequests.
    """
    address = Subject(hash_key("student sign-in", "address", place_of(origin.host)), PER_ADDRESS)
    await throttle.count(process.gate_engine, address, advice=WAIT)
