"""A pooled connection on which injected SQL ran harms nobody who gets it next."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select, text

from blockyard.agents.models import AgentInstance
from blockyard.agents.queries import INSTANCE_PAGES
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.database import create_tenant_sessions
from blockyard.tenancy.reads import read_json
from blockyard.tenancy.session import TenantSession, TenantSessions, any_role
from blockyard.web.listing import NEWEST_FIRST
from tests.databases import TestDatabase
from tests.world import Person, World

POISONS = {
    "context": "SET SESSION app.current_organization_id = '{alpha}'",
    "search_path": "SET SESSION search_path = evil, public",
    "timeout": "SET SESSION statement_timeout = 1",
    "read_only": "SET SESSION default_transaction_read_only = on",
    "row_security": "SET SESSION row_security = off",
    "time_zone": "SET SESSION timezone = 'Asia/Tokyo'",
    "listen": "LISTEN loot",
    "held_cursor": "DECLARE loot CURSOR WITH HOLD FOR SELECT 1",
    "prepared": "PREPARE _pg3_0 AS SELECT 1",
    "note": "SELECT set_config('app.loot', 'secret of alpha', false)",
}

STATE = text(
    "SELECT pg_backend_pid(), current_setting('search_path'), current_setting('statement_timeout'),"
    " current_setting('default_transaction_read_only'), current_setting('row_security'), current_setting('timezone'),"
    " (SELECT count(*) FROM pg_listening_channels()), (SELECT count(*) FROM pg_prepared_statements),"
    " (SELECT count(*) FROM pg_cursors WHERE is_holdable),"
    " coalesce(current_setting('app.loot', true), '')"
)


@pytest.fixture(scope="module")
async def sessions(database: TestDatabase) -> AsyncIterator[TenantSessions]:
    """With one connection, so that the next session gets the poisoned one."""
    sessions = create_tenant_sessions(database.settings.model_copy(update={"database_pool_size": 1}))
    await sessions.read_pool.open()
    yield sessions
    await sessions.close()


def context(person: Person) -> TenantContext:
    assert person.organization_id is not None
    return TenantContext(person.organization_id, person.id)


async def seen_by(db: TenantSession) -> set[str]:
    return {str(row) for row in (await db.execute(select(AgentInstance.organization_id))).scalars()}


@pytest.mark.parametrize("name", POISONS)
async def test_poisoned_connection(sessions: TenantSessions, world: World, name: str) -> None:
    victim = context(world.omega.teacher)
    async with sessions.open(victim, authorize=any_role) as db:
        clean = (await db.execute(STATE)).one()
    async with sessions.open(context(world.alpha.teacher), authorize=any_role) as db:
        await db.execute(text(POISONS[name].format(alpha=world.alpha.id)))
    async with sessions.open(victim, authorize=any_role) as db:
        assert (await db.execute(STATE)).one() == clean, "the same connection, as new"
        assert await seen_by(db) == {str(world.omega.id)}


async def test_commit_in_the_middle_enters_again(sessions: TenantSessions, world: World) -> None:
    """Settings are transaction-local; without a new entry a session would go blind without a word."""
    async with sessions.open(context(world.alpha.teacher), authorize=any_role) as db:
        assert await seen_by(db) == {str(world.alpha.id)}
        await db.commit()
        assert await seen_by(db) == {str(world.alpha.id)}
        await db.rollback()
        assert await seen_by(db) == {str(world.alpha.id)}
        async with db.begin_nested():
            assert await seen_by(db) == {str(world.alpha.id)}


async def test_injected_commit_leaves_nothing_to_read(sessions: TenantSessions, world: World) -> None:
    """A COMMIT smuggled into a statement ends the context; what follows it sees no rows at all."""
    async with sessions.open(context(world.alpha.teacher), authorize=any_role) as db:
        raw = await (await db.connection()).get_raw_connection()
        assert raw.driver_connection is not None
        cursor = await raw.driver_connection.execute(
            b"COMMIT; SET SESSION app.current_organization_id = 'x'; SELECT id FROM blockyard.organizations"
        )
        while cursor.nextset():
            pass
        assert await cursor.fetchall() == []
    async with sessions.open(context(world.omega.teacher), authorize=any_role) as db:
        assert await seen_by(db) == {str(world.omega.id)}


async def test_lean_reads_follow_each_other(sessions: TenantSessions, world: World) -> None:
    """One connection, two organizations in turn: each lean read sees its own."""
    page = {"status": None, "agent_type": None, "page": 1, "page_size": 50, "cursor": None, "stamp": ""}
    for _ in range(10):
        for school, other in ((world.alpha, world.omega), (world.omega, world.alpha)):
            async with sessions.open(context(school.teacher), authorize=any_role, read_only=True) as db:
                body = await read_json(db, INSTANCE_PAGES[NEWEST_FIRST], **page)
            assert body is not None
            assert str(school.instance_id) in body.decode()
            assert str(other.instance_id) not in body.decode()
