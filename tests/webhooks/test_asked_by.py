"""A delivery names the request that made its event happen: the trail has it, and so have the lines of its jobs."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from blockyard.tenancy.process import Process
from blockyard.webhooks.jobs import enqueue_due_deliveries
from tests.api.steps import member_url
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.jobs.steps import RealWorker, real_worker
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import make_endpoint
from tests.world import School, World

ASKED_BY = """
    SELECT request_id FROM queue.procrastinate_jobs
    WHERE task_name = 'webhooks.deliver' AND args ->> 'endpoint_id' = %s
"""
TASKS = {"agents.run_execution", "webhooks.deliver"}
TEXT = "The Nile is a river in Africa. It flows north. Cairo is a city on the Nile in Egypt."
DUE = "UPDATE blockyard.webhook_deliveries SET look_at = now() WHERE endpoint_id = %s"


async def test_each_try_names_the_request(
    client: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    process: Process,
    admin: psycopg.Connection,
    run_jobs: RunJobs,
) -> None:
    """The first, enqueued by what happens, and the next, which a sweep enqueues."""
    school, request_id = world.alpha, str(uuid4())
    endpoint = await make_endpoint(client, school, receiver, "/asked", event_types=["member.role_changed"])
    receiver.status = 500
    url = member_url(school.both)
    headers = school.owner.headers | {"X-Request-Id": request_id}
    assert (await client.patch(url, headers=headers, json={"role": "student"})).status_code == 200
    assert admin.execute(ASKED_BY, [endpoint["id"]]).fetchall() == [(request_id,)]
    await run_jobs()
    assert admin.execute(ASKED_BY, [endpoint["id"]]).fetchall() == []
    admin.execute(DUE, [endpoint["id"]])
    assert await enqueue_due_deliveries(process) == 1
    assert admin.execute(ASKED_BY, [endpoint["id"]]).fetchall() == [(request_id,)]


@pytest.mark.slow
async def test_from_the_request_by_its_job_to_the_delivery(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    settings: Settings,
    receiver: Receiver,
    tmp_path: Path,
) -> None:
    """What one greps for finds all of it."""
    school, request_id = world.omega, str(uuid4())
    types = ["execution.finished", "execution.failed"]
    await make_endpoint(client, school, receiver, "/ended", event_types=types)
    url = f"/api/v1/agents/instances/{school.quiz_agent_id}/executions"
    headers = school.teacher.headers | {"X-Request-Id": request_id}
    assert (await client.post(url, headers=headers, json={"input": {"text": TEXT}})).status_code == 202
    with real_worker(replace(database, settings=settings), tmp_path / "worker.log") as worker:
        worker.wait_until(lambda: len(receiver.told("/ended")) == 1, "the delivery")
        worker.wait_until(lambda: asked(worker, school).keys() >= TASKS, "the ends of both jobs")
        assert {task: asked(worker, school)[task] for task in TASKS} == dict.fromkeys(TASKS, request_id)


def asked(worker: RealWorker, school: School) -> dict[str, str | None]:
    """Of each task of the school's that ended, which request its line names."""
    lines = [line for line in worker.lines("job_ended") if line.get("organization_id") == str(school.id)]
    return {line["task"]: line.get("request_id") for line in lines}
