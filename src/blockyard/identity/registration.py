"""Signing up: a person, an organization, and the person as its owner, all or nothing."""

from psycopg.errors import UniqueViolation
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import Conflict
from blockyard.identity import passwords, queries, sign_in, throttle
from blockyard.identity.models import Credential, Role, User
from blockyard.identity.queries import Belonging
from blockyard.identity.schemas import Registration, SignInRead
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process


class EmailTaken(Conflict):
    code = "email_taken"

    def __init__(self) -> None:
        super().__init__(
            "There is an account with this e-mail already. Sign in at POST /api/v1/auth/login; "
            "for another organization, go on with POST /api/v1/organizations."
        )


async def register(process: Process, body: Registration, host: str) -> SignInRead:
    """Raises WeakPassword, EmailTaken, TooManyRequests."""
    passwords.check_strength(body.password, body.email, body.full_name, body.organization_name)
    await throttle.count(process.gate_engine, throttle.address("register", host))
    password_hash = await passwords.hash_password(body.password)
    async with gate_session(process.gate_engine) as gate:
        user = await add_user(gate, body.email, body.full_name, password_hash)
        organization_id = await queries.found_organization(gate, user.id, body.organization_name)
        founded = Belonging(organization_id, body.organization_name, Role.OWNER)
        return await sign_in.begin_sign_in(gate, process, user, founded)


async def add_user(gate: AsyncSession, email: str, full_name: str, password_hash: str) -> User:
    """A new account. Raises EmailTaken, and the transaction is lost then."""
    user = User(email=email, full_name=full_name)
    gate.add(user)
    try:
        await gate.flush()
    except IntegrityError as error:
        if isinstance(error.orig, UniqueViolation):
            raise EmailTaken from error
        raise
    gate.add(Credential(user_id=user.id, password_hash=password_hash))
    await gate.flush()
    return user
