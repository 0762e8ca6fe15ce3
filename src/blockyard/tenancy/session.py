"""A tenant session: a database session that has entered one organization as one user, for life.

There is no other way to tenant tables, and no tenant session without a `TenantContext`.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session, SessionTransaction

from blockyard.tenancy import walls
from blockyard.tenancy.context import NotAMemberError, TenantContext
from blockyard.tenancy.seal import Sealer

NOT_A_MEMBER = "BY001"  # SQLSTATE raised by tenancy.enter, sql/functions.sql

ENTER = text("SELECT tenancy.enter(:organization_id, :user_id, :key_id, :seal, :read_only)")

SEALER, READ_ONLY, ROLE = "sealer", "read_only", "role"  # keys in Session.info


class TenantSyncSession(Session):
    """The synchronous half of a tenant session, on which the walls' events hang."""


class TenantSession(AsyncSession):
    """Statements in it see one organization only. Endpoint authors write no filter, no SET and no organization_id."""

    sync_session_class = TenantSyncSession

    @property
    def context(self) -> TenantContext:
        return walls.context_of(self.sync_session)

    @property
    def role(self) -> str:
        """The user's role in the organization, as the database said on entering."""
        role: str = self.info[ROLE]
        return role


@event.listens_for(TenantSyncSession, "after_begin")
def enter(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    """The first statement of every transaction, also after a commit in mid-request: settings are transaction-local."""
    if transaction.nested:
        return
    context = walls.context_of(session)
    sealer: Sealer = session.info[SEALER]
    session.info[ROLE] = connection.execute(
        ENTER, sealer.entry(context, read_only=session.info[READ_ONLY])
    ).scalar_one()


walls.install(TenantSyncSession)


class TenantSessions:
    """Opens tenant sessions on the engine of the role blockyard_app."""

    def __init__(self, engine: AsyncEngine, sealer: Sealer) -> None:
        self.engine = engine
        self.sealer = sealer

    @asynccontextmanager
    async def open(self, context: TenantContext, *, read_only: bool = False) -> AsyncIterator[TenantSession]:
        """One transaction: committed at the end, rolled back on any error.

        Raises NotAMemberError when the user has no live membership in the organization.
        """
        info: dict[str, Any] = {walls.CONTEXT: context, SEALER: self.sealer, READ_ONLY: read_only}
        async with TenantSession(self.engine, expire_on_commit=False, info=info) as session:
            try:
                await session.connection()
            except DBAPIError as error:
                raise_if_not_a_member(error.orig)
                raise
            yield session
            await session.commit()


def raise_if_not_a_member(error: BaseException | None) -> None:
    """Translate the database's refusal to enter."""
    if isinstance(error, psycopg.Error) and error.sqlstate == NOT_A_MEMBER:
        raise NotAMemberError("You are not a member of this organization.") from error
