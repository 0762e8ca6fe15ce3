"""What the rooms do is told: who ends a build, an execution or a publication writes the line that becomes an event."""

from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.agents import jobs as agent_jobs
from blockyard.base import clock
from blockyard.environments import jobs as build_jobs
from blockyard.environments.publishing import settle_publication
from blockyard.environments.service import end_all_of_user
from blockyard.jobs.attempts import Failure
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.uploads import processing
from blockyard.uploads.deleting import MEMBER_REMOVED, end_unsettled
from blockyard.uploads.service import get_upload
from blockyard.uploads.states import UploadState
from tests.databases import TestDatabase
from tests.uploads.kept import Kept
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import make_endpoint, make_world
from tests.world import World

pytestmark = pytest.mark.slow

TOLD = "SELECT type, data - 'created_by_id' FROM blockyard.webhook_events WHERE sequence > 1 ORDER BY sequence"
VERSION = "SELECT id FROM blockyard.environment_versions WHERE environment_id = %s"
PUBLICATION = """
    UPDATE blockyard.environment_publications SET status = 'queued', place_version = %s
    WHERE organization_id = %s RETURNING id
"""
ASKED_BY = "SELECT created_by_id FROM blockyard.environment_publications WHERE id = %s"
SLOW = Failure("time_limit", "It took too long.")


@pytest.fixture(autouse=True)
async def wanted(client: httpx.AsyncClient, world: World, receiver: Receiver, admin: psycopg.Connection) -> None:
    """Alpha hears of everything from now on."""
    admin.execute("DELETE FROM blockyard.webhook_events WHERE sequence > 1")
    admin.execute("DELETE FROM blockyard.webhook_endpoints WHERE enabled")
    await make_endpoint(client, world.alpha, receiver)


@pytest.fixture
def job(process: Process, world: World) -> TenantJob:
    return TenantJob(TenantContext(world.alpha.id, world.alpha.teacher.id), 1, process, clock.now())


def told(admin: psycopg.Connection) -> list[Any]:
    return admin.execute(TOLD).fetchall()


async def test_a_build_that_failed(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, job: TenantJob
) -> None:
    environment_id = await make_world(client, world.alpha, "Failed")
    [(version_id,)] = admin.execute(VERSION, [environment_id])
    for _ in range(2):
        async with job.session() as db:
            await build_jobs.fail(job, db, version_id, SLOW)
    facts = {"name": "Failed", "version": 1, "code": "time_limit"}
    assert told(admin) == [("environment.failed", {"object": "environment", "id": environment_id, **facts})]


async def test_the_builds_of_who_was_removed(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, job: TenantJob
) -> None:
    environment_id = await make_world(client, world.alpha, "Orphaned")
    async with job.session() as db:
        await end_all_of_user(db, world.alpha.teacher.id)
    facts = {"name": "Orphaned", "version": 1, "code": "member_removed"}
    assert told(admin) == [("environment.failed", {"object": "environment", "id": environment_id, **facts})]


async def test_executions(client: httpx.AsyncClient, world: World, admin: psycopg.Connection, job: TenantJob) -> None:
    school = world.alpha
    url = f"/api/v1/agents/instances/{school.quiz_agent_id}/executions"
    text = "The Nile is a river in Africa. It flows north. Cairo is a city on the Nile in Egypt."
    made = [await client.post(url, headers=school.teacher.headers, json={"input": {"text": text}}) for _ in range(3)]
    assert [answer.status_code for answer in made] == [202] * 3, made[0].text
    done, failed, stopped = (UUID(answer.json()["id"]) for answer in made)
    for execution_id, output in ((done, {"questions": []}), (stopped, None)):
        async with job.session() as db:
            assert await agent_jobs.claim(job, db, execution_id) is not None
        async with job.session() as db:
            await agent_jobs.record(job, db, execution_id, output)
    async with job.session() as db:
        await agent_jobs.fail(job, db, failed, SLOW)
    agent = {"object": "agent_execution", "agent_id": school.quiz_agent_id}
    assert told(admin) == [
        ("execution.finished", {**agent, "id": str(done)}),
        ("execution.failed", {**agent, "id": str(failed), "code": "time_limit"}),
    ]


@pytest.mark.parametrize(
    ("place_version", "failure", "type_", "facts"),
    [
        (8, None, "publication.finished", {"place_version": 8}),
        (None, SLOW, "publication.failed", {"place_version": None, "code": "time_limit"}),
    ],
)
async def test_publications(
    world: World,
    admin: psycopg.Connection,
    job: TenantJob,
    place_version: int | None,
    failure: Failure | None,
    type_: str,
    facts: dict[str, Any],
) -> None:
    [(publication_id,)] = admin.execute(PUBLICATION, [place_version, world.alpha.id])
    async with job.session() as db:
        await settle_publication(job, db, publication_id, failure)
    thing = {"object": "publication", "id": str(publication_id), "name": "Mars Base", "version": 1, "place_id": 2}
    assert told(admin) == [(type_, thing | facts)]


async def test_the_publications_of_who_was_removed(world: World, admin: psycopg.Connection, job: TenantJob) -> None:
    [(publication_id,)] = admin.execute(PUBLICATION, [None, world.alpha.id])
    [(asked_by,)] = admin.execute(ASKED_BY, [publication_id])
    async with job.session() as db:
        await end_all_of_user(db, asked_by)
    facts = {"name": "Mars Base", "version": 1, "place_id": 2, "code": "member_removed"}
    assert told(admin) == [("publication.failed", {"object": "publication", "id": str(publication_id), **facts})]


async def test_uploads(world: World, admin: psycopg.Connection, database: TestDatabase, job: TenantJob) -> None:
    kept = Kept(admin, database.settings.data_dir, world.alpha.id, world.alpha.teacher.id)
    content_id = kept.content(b"x")
    admin.execute('UPDATE blockyard.upload_contents SET facts = \'{"summary": "1 page"}\' WHERE id = %s', [content_id])
    ready, refused, orphaned, late = (
        kept.coming(state=state, name="Pupil Ann.txt")
        for state in ("processing", "processing", "processing", "receiving")
    )
    async with job.session() as db:
        await processing.record(job, db, ready, content_id)
        await db.rollback()
    assert told(admin) == []
    async with job.session() as db:
        await processing.record(job, db, ready, content_id)
    async with job.session() as db:
        await processing.fail(job, db, refused, Failure("upload_damaged", "It is damaged."))
    async with job.session() as db:
        for upload_id, state, error in (
            (orphaned, UploadState.REFUSED, MEMBER_REMOVED),
            (late, UploadState.EXPIRED, None),
        ):
            await end_unsettled(db, await get_upload(db, upload_id, lock=True), state, error)
    facts = {"object": "upload", "purpose": "lesson"}
    assert told(admin) == [
        ("upload.ready", {**facts, "id": str(ready), "type": "txt"}),
        ("upload.refused", {**facts, "id": str(refused), "code": "upload_damaged"}),
        ("upload.refused", {**facts, "id": str(orphaned), "code": "member_removed"}),
    ]
