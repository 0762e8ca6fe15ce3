"""Signing up: a person, an organization, and the person as its owner, all or nothing."""

from psycopg.errors import UniqueViolation
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import Conflict
from blockyard.identity import passwords, sign_in, throttle, verification
from blockyard.identity.models import Credential, Role, User
from blockyard.identity.origin import Origin
from blockyard.identity.power.memberships import found_organization
from blockyard.identity.queries import Belonging
from blockyard.identity.schemas import Registration, SignInRead
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs.defer import defer
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process


class EmailTaken(Conflict):
    code = "email_taken"

    def __init__(self) -> None:
        super().__init__(
            "There is an account with this e-mail already. Sign in at POST /api/v1/auth/login; for another organization, "
            "go on with POST /api/v1/organizations. If you did not make it, it is nobody's: set a password at "
            "POST /api/v1/auth/password-reset."
        )


async def register(process: Process, body: Registration, origin: Origin) -> SignInRead:
    """The person is in at once; a link that proves the mailbox is mailed.

    Raises WeakPassword, EmailTaken, TooManyRequests.
    """
    passwords.check_strength(body.password, body.email, body.full_name, body.organization_name)
    await throttle.count(process.gate_engine, throttle.address("register", origin.host))
    password_hash = await passwords.hash_password(body.password)
    zone = process.part(IdentitySettings).default_time_zone
    async with gate_session(process.gate_engine) as gate:
        user, credential = await add_user(gate, body.email, body.full_name, password_hash)
        organization_id = await found_organization(gate, user.id, body.organization_name, zone)
        await defer(gate, verification.MAIL_TASK, user_id=str(user.id))
        founded = Belonging(organization_id, body.organization_name, Role.OWNER)
        return await sign_in.begin_sign_in(gate, process, user, credential, founded, origin)


async def add_user(gate: AsyncSession, email: str, full_name: str, password_hash: str) -> tuple[User, Credential]:
    """A new account, whose mailbox nobody has proved. Raises EmailTaken, and the transaction is lost then."""
    user = User(email=email, full_name=full_name)
    gate.add(user)
    try:
        await gate.flush()
    except IntegrityError as error:
        if isinstance(error.orig, UniqueViolation):
            raise EmailTaken from error
        raise
    credential = Credential(user_id=user.id, password_hash=password_hash)
    gate.add(credential)
    await gate.flush()
    return user, credential
