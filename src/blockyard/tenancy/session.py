"""A tenant session: a database session that has entered one organization as one member or student, for life.

There is no other way to tenant tables, and no tenant session without a `TenantContext`.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

from psycopg_pool import AsyncConnectionPool
from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session, SessionTransaction

from blockyard.tenancy import walls
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.seal import Sealer

Authorize = Callable[[str], None]
"""Is told the role on entering; raises to refuse. Which permissions there are is not the core's business."""

ENTER: Final = text(
    "SELECT tenancy.enter(:entry_organization_id, :entry_user_id, :entry_key_id, :entry_seal, :entry_read_only)"
)
ENTER_AS_STUDENT: Final = text(
    "SELECT tenancy.enter_as_student(:entry_organization_id, :entry_user_id, :entry_sign_in_id, :entry_key_id,"
    " :entry_seal, :entry_read_only)"
)

ENTRY: Final = "entry"  # keys in Session.info
ROLE: Final = "role"
READ_POOL: Final = "read_pool"


class Entry:
    """All that entering takes: the statement, its parameters, and who may come in."""

    __slots__ = ("authorize", "parameters", "sealer", "statement")

    def __init__(
        self,
        context: TenantContext,
        sealer: Sealer,
        *,
        read_only: bool,
        authorize: Authorize,
        token_key_id: str | None = None,
        role_limit: str | None = None,
    ) -> None:
        self.sealer = sealer
        self.statement = ENTER if context.student_sign_in_id is None else ENTER_AS_STUDENT
        self.parameters = sealer.entry(context, read_only=read_only, token_key_id=token_key_id, role_limit=role_limit)
        self.authorize = authorize


class TenantSyncSession(Session):
    """The synchronous half of a tenant session, on which the walls' events hang."""


class TenantSession(AsyncSession):
    """Statements in it see one organization only. Endpoint authors write no filter, no SET and no organization_id.

    It enters with its first statement. A user without a live membership gets a database error with SQLSTATE
    NOT_A_MEMBER, which the web layer answers with 403; a student whose sign-in has ended one with STUDENT_SIGNED_OUT: 401.
    """

    sync_session_class = TenantSyncSession

    @property
    def entry(self) -> Entry:
        entry: Entry = self.info[ENTRY]
        return entry

    @property
    def read_pool(self) -> AsyncConnectionPool:
        pool: AsyncConnectionPool = self.info[READ_POOL]
        return pool

    @property
    def context(self) -> TenantContext:
        return walls.context_of(self.sync_session)

    def seal(self, message: str) -> dict[str, object]:
        """`door_key_id` and `door_seal`: proof to a door of the database that this process says `message`."""
        return self.entry.sealer.door(self.context, message)

    @property
    def role(self) -> str:
        """The actor's role in the organization, as the database said on entering: `pupil` of a student."""
        role: str = self.info[ROLE]
        return role

    def admit(self, role: str) -> None:
        """Remember the role and ask whether it may come in."""
        self.info[ROLE] = role
        self.entry.authorize(role)

    async def ensure_entered(self) -> None:
        """Enter now, if no statement has done so yet."""
        if ROLE not in self.info:
            await self.connection()


@event.listens_for(TenantSyncSession, "after_begin")
def enter(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    """The first statement of every transaction, also after a commit in mid-request: settings are transaction-local."""
    if transaction.nested:
        return
    entry: Entry = session.info[ENTRY]
    role = connection.execute(entry.statement, entry.parameters).scalar_one()
    session.info[ROLE] = role
    entry.authorize(role)


walls.install_walls(TenantSyncSession)


class TenantSessions:
    """Opens tenant sessions, as the role blockyard_app: on `engine`, and for lean reads (reads.py) on `read_pool`."""

    def __init__(self, engine: AsyncEngine, read_pool: AsyncConnectionPool, sealer: Sealer) -> None:
        self.engine = engine
        self.read_pool = read_pool
        self.sealer = sealer

    async def close(self) -> None:
        await self.engine.dispose()
        await self.read_pool.close()

    @asynccontextmanager
    async def open(
        self,
        context: TenantContext,
        *,
        authorize: Authorize,
        read_only: bool = False,
        token_key_id: str | None = None,
        role_limit: str | None = None,
    ) -> AsyncIterator[TenantSession]:
        """One transaction: committed at the end, rolled back on any error.

        `token_key_id`: of the access token that asks; the database lets nobody in whose token's key is retired.
        `role_limit`:
        of the API key that asks; what admins see beyond their own, it sees only as an admin's.
        """
        entry = Entry(
            context,
            self.sealer,
            read_only=read_only,
            authorize=authorize,
            token_key_id=token_key_id,
            role_limit=role_limit,
        )
        info: dict[str, Any] = {walls.CONTEXT: context, ENTRY: entry, READ_POOL: self.read_pool}
        session = TenantSession(self.engine, expire_on_commit=False, info=info)
        try:
            yield session
            await session.ensure_entered()
            if session.in_transaction():
                await session.commit()
        finally:
            # A lean read never begins a transaction here. Closing takes a task of its own, so that a cancelled request
            # does not keep its connection.
            if session.in_transaction():
                await asyncio.shield(session.close())


def any_role(_role: str) -> None:
    """Authorization for the core's own work, where membership is enough: background jobs."""
