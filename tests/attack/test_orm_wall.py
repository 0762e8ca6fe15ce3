"""The ORM wall alone: row-level security is off here, on every table, and omega's rows still do not come or go."""

from collections.abc import AsyncIterator, Iterator

import psycopg
import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import aliased

from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.agents.queries import INSTANCE_PAGES
from blockyard.base.ids import new_id
from blockyard.tenancy.context import TenancyError, TenantContext
from blockyard.tenancy.database import create_tenant_sessions
from blockyard.tenancy.policies import scoped_models
from blockyard.tenancy.reads import read_json
from blockyard.tenancy.session import TenantSession, any_role
from tests.attack.fingerprint import fingerprint
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture(scope="module")
def without_rls(database: TestDatabase) -> None:
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        for model in scoped_models():
            admin.execute(f"ALTER TABLE {model.__table__} DISABLE ROW LEVEL SECURITY".encode())


@pytest.fixture
async def db(database: TestDatabase, world: World, without_rls: None) -> AsyncIterator[TenantSession]:
    sessions = create_tenant_sessions(database.settings)
    await sessions.read_pool.open()
    alpha = TenantContext(world.alpha.id, world.alpha.teacher.id)
    async with sessions.open(alpha, authorize=any_role) as session:
        yield session
        await session.rollback()
    await sessions.close()


@pytest.fixture(autouse=True)
def omega_is_untouched(world: World, admin: psycopg.Connection) -> Iterator[None]:
    before = fingerprint(admin, world.omega.id)
    yield
    assert fingerprint(admin, world.omega.id) == before


@pytest.mark.parametrize("model", scoped_models(), ids=lambda model: model.__tablename__)
async def test_select(db: TenantSession, world: World, model: type[AgentInstance]) -> None:
    rows = (await db.execute(select(model))).scalars().all()
    assert rows, "alpha has rows of its own"
    assert {row.organization_id for row in rows} == {world.alpha.id}


async def test_select_forms(db: TenantSession, world: World) -> None:
    """Columns, aliases, joins, sub-selects, EXISTS and get: the criterion is in each."""
    other = aliased(AgentInstance)
    foreign = world.omega.instance_id
    own = world.alpha.instance_id
    for statement, expected in [
        (select(AgentInstance.id).where(AgentInstance.id.in_([own, foreign])), [own]),
        (select(other.id).where(other.id.in_([own, foreign])), [own]),
        (
            select(AgentExecution.agent_instance_id).join(
                AgentInstance, AgentInstance.id == AgentExecution.agent_instance_id
            ),
            [own],
        ),
        (select(select(AgentInstance.id).where(AgentInstance.id == foreign).scalar_subquery()), [None]),
        (select(AgentInstance.id).where(select(other.id).where(other.id == foreign).exists()), []),
    ]:
        assert (await db.execute(statement)).scalars().all() == expected, str(statement)
    assert await db.get(AgentInstance, (world.alpha.id, own)) is not None
    assert await db.get(AgentInstance, (world.omega.id, foreign)) is None


async def test_lean_read(db: TenantSession, world: World) -> None:
    for query in INSTANCE_PAGES.values():
        check_page(await read_json(db, query, page=1, page_size=100, stamp="", q="%"), world)


def check_page(body: bytes | None, world: World) -> None:
    assert body is not None
    assert str(world.alpha.instance_id) in body.decode()
    assert str(world.omega.instance_id) not in body.decode()


async def test_update_and_delete(db: TenantSession, world: World) -> None:
    changed = await db.execute(update(AgentInstance).values(status="offline").returning(AgentInstance.organization_id))
    assert set(changed.scalars()) == {world.alpha.id}
    gone = await db.execute(delete(AgentInstance).returning(AgentInstance.organization_id))
    assert set(gone.scalars()) == {world.alpha.id}


async def test_moving_is_refused(db: TenantSession, world: World) -> None:
    with pytest.raises(TenancyError, match="rows do not move"):
        await db.execute(update(AgentInstance).values(organization_id=world.omega.id))
    instance = (await db.execute(select(AgentInstance).where(AgentInstance.id == world.alpha.instance_id))).scalar_one()
    instance.organization_id = world.omega.id
    with pytest.raises(TenancyError, match="in a session of"):
        await db.flush()


async def test_new_rows_are_stamped(db: TenantSession, world: World) -> None:
    added = AgentInstance(agent_id="added", agent_type="quiz_generator", status="idle", configuration={})
    db.add(added)
    await db.flush()
    row = {
        "id": new_id(),
        "agent_id": "inserted",
        "agent_type": "quiz_generator",
        "status": "idle",
        "configuration": {},
    }
    [inserted] = (await db.execute(insert(AgentInstance).returning(AgentInstance), [row])).scalars()
    for instance in (added, inserted):
        assert (instance.organization_id, instance.created_by_id) == (world.alpha.id, world.alpha.teacher.id)


@pytest.mark.parametrize("column", ["organization_id", "created_by_id"])
async def test_foreign_stamps_are_refused(db: TenantSession, world: World, column: str) -> None:
    foreign = {"organization_id": world.omega.id, "created_by_id": world.omega.teacher.id}[column]
    row = {"agent_id": "x", "agent_type": "quiz_generator", "status": "idle", "configuration": {}, column: foreign}
    with pytest.raises(TenancyError, match="leave it out"):
        await db.execute(insert(AgentInstance), [row])
    db.add(AgentInstance(**row))
    with pytest.raises(TenancyError):
        await db.flush()


async def test_tables_without_their_model_are_refused(db: TenantSession) -> None:
    table = AgentInstance.__table__
    for statement in (select(table), select(table.c.id), select(1).where(select(table.c.id).exists())):
        with pytest.raises(TenancyError, match="select the mapped class"):
            await db.execute(statement)
