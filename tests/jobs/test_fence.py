"""A worker that was taken for dead and comes back: of what its run finds out nothing is written, since another has the job.

Each time the twin that is in time has its way.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import psycopg
import pytest
from procrastinate.jobs import Status
from structlog.testing import capture_logs

from blockyard.agents.jobs import EXECUTION
from blockyard.app.process import compose_process
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.settings import reveal
from blockyard.environments import jobs as building
from blockyard.environments import open_cloud
from blockyard.environments.jobs import BUILD, Built
from blockyard.environments.models import RobloxAsset
from blockyard.environments.publishing import PUBLICATION
from blockyard.environments.states import VersionStatus
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.fetched import FetchedJob
from blockyard.jobs.outcomes import keep_error
from blockyard.jobs.queue import FairJobManager
from blockyard.jobs.tasks import Again, GateJob, TenantJob
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from tests.databases import TestDatabase
from tests.jobs.steps import put
from tests.jobs.test_deaths import claim, die, managing, put_one
from tests.world import World

BEGAN: Final = datetime.fromisoformat("2026-01-01T12:00:00+00:00")
LATER: Final = BEGAN + timedelta(microseconds=1)
NO: Final = Failure("no", "It cannot be done.")

Steps = Callable[[TenantJob, Lifecycle[Any, Any], UUID], Awaitable[None]]


@pytest.fixture(scope="module")
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


@pytest.fixture(autouse=True)
def _waits(admin: psycopg.Connection) -> None:
    """What the world has is to be done once more."""
    fresh = "error = NULL, finished_at = NULL, taken_at = NULL"
    admin.execute(f"UPDATE blockyard.agent_executions SET status = 'queued', attempts = 0, {fresh}".encode())
    admin.execute(b"UPDATE blockyard.agent_instances SET agent_type = 'quiz_generator', status = 'idle'")
    admin.execute(f"UPDATE blockyard.environment_versions SET status = 'queued', progress = 0, {fresh}".encode())
    admin.execute(
        f"UPDATE blockyard.environment_publications SET status = 'queued', place_version = NULL, {fresh}".encode()
    )
    admin.execute(b"DELETE FROM blockyard.roblox_assets WHERE path = 'fence'")


LIVES: Final[dict[str, Lifecycle[Any, Any]]] = {"execution": EXECUTION, "build": BUILD, "publication": PUBLICATION}
TABLES: Final = {
    "execution": "agent_executions",
    "build": "environment_versions",
    "publication": "environment_publications",
}
STATE: Final = """
    SELECT to_jsonb(row), (SELECT jsonb_agg(instance) FROM blockyard.agent_instances AS instance),
           (SELECT count(*) FROM blockyard.audit_entries), (SELECT count(*) FROM blockyard.roblox_assets)
    FROM blockyard.{table} AS row WHERE organization_id = %s
"""


def state_of(admin: psycopg.Connection, world: World, kind: str) -> Any:
    """The row, and all that its lifecycle may write beside it."""
    [found] = admin.execute(STATE.format(table=TABLES[kind]).encode(), [world.alpha.id]).fetchall()
    return found


def run_of(process: Process, world: World, taken_at: datetime) -> TenantJob:
    return TenantJob(TenantContext(world.alpha.id, world.alpha.owner.id), 1, process, taken_at)


async def begin(job: TenantJob, kind: str, row_id: UUID) -> bool:
    """Whether it has something to do."""
    async with job.session() as db:
        return await LIVES[kind].claim(job, db, row_id) is not None


def outcome_of(kind: str, version_id: UUID) -> Any:
    """Of a run that succeeds."""
    asset = RobloxAsset(
        id=new_id(), environment_version_id=version_id, kind="place", path="fence", size_bytes=1, sha256=""
    )
    return {"execution": {"text": "done"}, "build": Built([asset], {"part_count": 3}), "publication": None}[kind]


async def succeed(job: TenantJob, kind: str, row_id: UUID) -> None:
    async with job.session() as db:
        await LIVES[kind].record(job, db, row_id, outcome_of(kind, row_id))


async def fail(job: TenantJob, kind: str, row_id: UUID) -> None:
    async with job.session() as db:
        await LIVES[kind].fail(job, db, row_id, NO)


async def release(job: TenantJob, kind: str, row_id: UUID) -> None:
    async with job.session() as db:
        await LIVES[kind].release(job, db, row_id)


async def report(job: TenantJob, _kind: str, row_id: UUID) -> None:
    await building.report_progress(job, row_id, VersionStatus.BUILDING, 60)


ENDS: Final = [
    ("execution", succeed, "completed"),
    ("execution", fail, "failed"),
    ("execution", release, "pending"),
    ("build", succeed, "ready"),
    ("build", fail, "failed"),
    ("build", report, "building"),
    ("publication", succeed, "failed"),  # since Roblox never took the place
    ("publication", fail, "failed"),
]


@pytest.mark.parametrize(("kind", "end", "status"), ENDS, ids=lambda part: getattr(part, "__name__", part))
async def test_who_was_taken_for_dead_writes_nothing(
    process: Process, world: World, admin: psycopg.Connection, kind: str, end: Any, status: str
) -> None:
    row_id = UUID(state_of(admin, world, kind)[0]["id"])
    first, second = run_of(process, world, BEGAN), run_of(process, world, LATER)
    assert await begin(first, kind, row_id)
    assert await begin(second, kind, row_id)
    claimed = state_of(admin, world, kind)
    await end(first, kind, row_id)
    assert state_of(admin, world, kind) == claimed
    await end(second, kind, row_id)
    assert state_of(admin, world, kind)[0]["status"] == status


@pytest.mark.parametrize(("kind", "end", "status"), ENDS, ids=lambda part: getattr(part, "__name__", part))
async def test_who_is_in_time_does(
    process: Process, world: World, admin: psycopg.Connection, kind: str, end: Any, status: str
) -> None:
    row_id = UUID(state_of(admin, world, kind)[0]["id"])
    first = run_of(process, world, BEGAN)
    assert await begin(first, kind, row_id)
    await end(first, kind, row_id)
    assert state_of(admin, world, kind)[0]["status"] == status


@pytest.mark.parametrize("kind", LIVES)
async def test_who_comes_too_late_begins_nothing(
    process: Process, world: World, admin: psycopg.Connection, kind: str
) -> None:
    """It was taken for dead between the queue's answer and its claim."""
    row_id = UUID(state_of(admin, world, kind)[0]["id"])
    assert await begin(run_of(process, world, LATER), kind, row_id)
    claimed = state_of(admin, world, kind)
    assert not await begin(run_of(process, world, BEGAN), kind, row_id)
    assert state_of(admin, world, kind) == claimed


@pytest.mark.parametrize(("is_late", "noted"), [(False, 8), (True, None)])
async def test_what_roblox_took_is_noted_by_who_has_the_job(
    process: Process,
    world: World,
    admin: psycopg.Connection,
    monkeypatch: pytest.MonkeyPatch,
    is_late: bool,
    noted: int | None,
) -> None:
    async def publish_place(*_: Any, **__: Any) -> int:
        return 8

    async def set_max_players(*_: Any) -> None:
        pass

    monkeypatch.setattr(open_cloud, "publish_place", publish_place)
    monkeypatch.setattr(open_cloud, "set_max_players", set_max_players)
    row_id = UUID(state_of(admin, world, "publication")[0]["id"])
    first = run_of(process, world, BEGAN)
    async with first.session() as db:
        sending = await PUBLICATION.claim(first, db, row_id)
    assert sending is not None
    await process.storage.files_of(first.context).write(sending.path, b"the place")
    if is_late:
        assert await begin(run_of(process, world, LATER), "publication", row_id)
    await PUBLICATION.work(first, sending)
    assert state_of(admin, world, "publication")[0]["place_version"] == noted


@pytest.mark.parametrize(("deaths", "status"), [(19, "completed"), (20, "failed")])
async def test_a_row_whose_job_kills_is_settled(
    process: Process, world: World, admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch, deaths: int, status: str
) -> None:
    async def run(*_: Any) -> dict[str, Any]:
        return {"text": "done"}

    monkeypatch.setattr("blockyard.agents.runner.QuizRunner.run", run)
    context = TenantContext(world.alpha.id, world.alpha.owner.id)
    job = TenantJob(context, 1, process, BEGAN, deaths)
    told = ""
    try:
        await attempt(job, world.alpha.execution_id, EXECUTION)
    except Exception as error:
        told = str(error)
    assert told == ("20 runs of it ended with the process that ran them" if status == "failed" else "")
    row = state_of(admin, world, "execution")[0]
    assert (row["status"], row["attempts"]) == (status, 1 if status == "completed" else 0)


JOB: Final = b"SELECT to_jsonb(job) FROM queue.procrastinate_jobs AS job WHERE id = %s"


async def finish(manager: FairJobManager, job: FetchedJob) -> None:
    await manager.finish_job(job, Status.SUCCEEDED, delete_job=True)


async def give_up(manager: FairJobManager, job: FetchedJob) -> None:
    await manager.finish_job(job, Status.FAILED, delete_job=False)


async def run_again(manager: FairJobManager, job: FetchedJob) -> None:
    await manager.run_again(job, Again("failed", clock.now()))


async def test_why_a_run_failed_is_kept_of_the_one_that_has_the_job(
    database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns CASCADE")
    job_id = put_one(admin, world)
    kept = "SELECT last_error FROM queue.procrastinate_jobs WHERE id = %s"
    async with managing(database) as manager:
        first = await claim(manager)
        await die(manager, admin, first)
        second = await claim(manager)
        await keep_error(manager, first, "of the first")
        assert admin.execute(kept, [job_id]).fetchone() == (None,)
        await keep_error(manager, second, "of the second")
        assert admin.execute(kept, [job_id]).fetchone() == ("of the second",)


@pytest.mark.parametrize("end", [finish, give_up, run_again], ids=lambda end: end.__name__)
async def test_a_job_is_ended_by_the_run_that_has_it(
    database: TestDatabase, world: World, admin: psycopg.Connection, end: Any
) -> None:
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns CASCADE")
    job_id = put_one(admin, world)
    async with managing(database) as manager:
        first = await claim(manager)
        await die(manager, admin, first)
        second = await claim(manager)
        assert (first.id, second.id, first.taken_at < second.taken_at) == (job_id, job_id, True)
        claimed = admin.execute(JOB, [job_id]).fetchone()
        with capture_logs() as lines:
            await end(manager, first)
        assert [line["event"] for line in lines] == ["job_taken_over"]
        assert admin.execute(JOB, [job_id]).fetchone() == claimed
        with capture_logs() as lines:
            await end(manager, second)
        assert lines == []
        assert admin.execute(JOB, [job_id]).fetchone() != claimed


def test_each_run_begins_later_than_the_one_before(
    database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    """Whatever the clock of the database does."""
    admin.execute("TRUNCATE queue.procrastinate_jobs, queue.turns CASCADE")
    job_id = put_one(admin, world)
    admin.execute("UPDATE queue.procrastinate_jobs SET taken_at = '2999-01-01 00:00+00' WHERE id = %s", [job_id])
    with psycopg.connect(reveal(database.settings.queue_database_url), autocommit=True) as queue:
        [(worker_id,)] = queue.execute("SELECT * FROM queue.procrastinate_register_worker_v1()").fetchall()
        [row] = queue.execute("SELECT taken_at FROM queue.claim_job('{default}', %s, 9)", [worker_id]).fetchall()
    assert row == (datetime.fromisoformat("2999-01-01T00:00:00.000001+00:00"),)


async def test_a_job_of_the_gate_asks_whether_it_is_still_its_own(process: Process, admin: psycopg.Connection) -> None:
    """And none takes it away until what it writes is committed."""
    admin.execute("SET search_path = queue, pg_catalog")  # as Procrastinate's triggers expect
    job_id = put(admin, task_name="gate.mail_alarms", queue_name="mail", args="{}", status="doing")
    admin.execute("UPDATE queue.procrastinate_jobs SET taken_at = %s WHERE id = %s", [LATER, job_id])
    first, second = GateJob(job_id, BEGAN, process), GateJob(job_id, LATER, process)
    free = b"SELECT id FROM queue.procrastinate_jobs WHERE id = %s FOR NO KEY UPDATE SKIP LOCKED"
    async with first.gate() as gate:
        assert not await first.is_held(gate)
        assert admin.execute(free, [job_id]).fetchall() == [(job_id,)]
    async with second.gate() as gate:
        assert await second.is_held(gate)
        assert admin.execute(free, [job_id]).fetchall() == []
    admin.execute("UPDATE queue.procrastinate_jobs SET status = 'todo' WHERE id = %s", [job_id])
    async with second.gate() as gate:
        assert not await second.is_held(gate), "it waits for another run"
