"""An endpoint that is down for three days, by a clock that is moved; and workers that die on the way."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.app.rooms import ROOMS
from blockyard.app.settings import Settings
from blockyard.base import clock
from blockyard.jobs.attempts import attempt
from blockyard.jobs.retries import HALF_AN_HOUR
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.sealed import SecretsOff
from blockyard.webhooks.delivering import claim, delivery_lifecycle, send
from blockyard.webhooks.jobs import enqueue_due_deliveries
from blockyard.webhooks.schedule import GIVEN_UP_AFTER
from blockyard.webhooks.sender import Sender
from tests.webhooks.receiver import Receiver, is_signed
from tests.webhooks.steps import ENDPOINTS, change_role, log_of, make_endpoint
from tests.world import School, World

pytestmark = pytest.mark.slow

DUE = "SELECT count(*) FROM blockyard.webhook_deliveries WHERE id = %s AND look_at <= %s"


def job_of(process: Process, school: School, number: int = 1) -> TenantJob:
    return TenantJob(TenantContext(school.id, school.owner.id), number, process, clock.now())


async def try_at(process: Process, school: School, delivery: dict[str, Any], at: datetime) -> None:
    """What a worker does at that time with the next attempt."""
    with patch.object(clock, "now", lambda: at):
        await attempt(job_of(process, school), UUID(delivery["id"]), delivery_lifecycle(len(delivery["attempts"])))


async def told(client: httpx.AsyncClient, school: School, receiver: Receiver, path: str) -> dict[str, Any]:
    """A new endpoint, and something that happened since. The answer is the endpoint."""
    endpoint = await make_endpoint(client, school, receiver, path, event_types=["member.role_changed"])
    await change_role(client, school, "student")
    return endpoint


@pytest.fixture(autouse=True)
async def a_teacher_again(client: httpx.AsyncClient, world: World) -> Any:
    yield
    for endpoint in (await client.get(ENDPOINTS, headers=world.alpha.owner.headers)).json()["items"]:
        if endpoint["url"].startswith("http://"):
            await client.delete(f"{ENDPOINTS}/{endpoint['id']}", headers=world.alpha.owner.headers)
    await change_role(client, world.alpha, "teacher")


async def test_three_days_and_then_no_more(
    client: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    process: Process,
    admin: psycopg.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(random, "random", lambda: 0.0)  # with much jitter there is one try less
    school = world.alpha
    endpoint = await told(client, school, receiver, "/down")
    receiver.status = 503
    [delivery] = await log_of(client, school, endpoint)
    at = clock.now()
    while delivery["status"] == "pending":
        await try_at(process, school, delivery, at)
        [delivery] = await log_of(client, school, endpoint)
        if delivery["next_try_at"] is not None:
            at = datetime.fromisoformat(delivery["next_try_at"])
            early = at - timedelta(milliseconds=1)
            due = [admin.execute(DUE, [delivery["id"], moment]).fetchone() for moment in (early, at)]
            assert due == [(0,), (1,)], "the sweep takes it then, and not before"
    times = [datetime.fromisoformat(one["at"]) for one in delivery["attempts"]]
    assert (delivery["status"], len(times)) == ("failed", 13)
    assert times[-1] - times[0] == GIVEN_UP_AFTER
    assert len({one.headers["webhook-id"] for one in receiver.told("/down")}) == 1
    assert len({one.body for one in receiver.told("/down")}) == 1
    stamps = [int(one.headers["webhook-timestamp"]) for one in receiver.told("/down")]
    assert stamps == [int(time.timestamp()) for time in times], "each attempt is signed with its own time"
    assert all(is_signed(one, endpoint["secret"]) for one in receiver.told("/down"))
    read = (await client.get(f"{ENDPOINTS}/{endpoint['id']}", headers=school.admin.headers)).json()
    assert (read["enabled"], read["disabled_reason"]) == (False, "failing")
    mails = admin.execute(
        "SELECT args->>'to' FROM queue.procrastinate_jobs WHERE task_name = 'webhooks.mail_disabled' ORDER BY id"
    )
    assert mails.fetchall() == [(school.owner.email,), (school.admin.email,)]


async def test_one_success_in_three_days_keeps_it_enabled(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process
) -> None:
    school = world.alpha
    endpoint = await told(client, school, receiver, "/shaky")
    await change_role(client, school, "teacher")
    second, first = await log_of(client, school, endpoint)
    begun = clock.now()
    receiver.status = 500
    await try_at(process, school, first, begun)
    receiver.status = 204
    await try_at(process, school, second, begun + timedelta(days=1))
    receiver.status = 500
    first = (await log_of(client, school, endpoint))[1]
    await try_at(process, school, first, begun + GIVEN_UP_AFTER)
    second, first = await log_of(client, school, endpoint)
    assert (second["status"], first["status"]) == ("delivered", "failed")
    read = (await client.get(f"{ENDPOINTS}/{endpoint['id']}", headers=school.admin.headers)).json()
    assert (read["enabled"], read["failing_since"]) == (True, first["attempts"][1]["at"])


async def test_a_worker_that_dies_after_it_sent_sends_the_same_once_more(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process
) -> None:
    school = world.alpha
    endpoint = await told(client, school, receiver, "/killed")
    [delivery] = await log_of(client, school, endpoint)
    job = job_of(process, school)
    async with job.session() as db:
        message = await claim(job, db, UUID(delivery["id"]), attempt=0)
    assert message is not None
    await send(job, message)  # and here it dies
    for _ in range(3):  # its job comes back, and the sweep adds others
        await attempt(job, UUID(delivery["id"]), delivery_lifecycle(0))
    first, again = receiver.told("/killed")
    assert (first.headers["webhook-id"], first.body) == (again.headers["webhook-id"], again.body)
    [delivery] = await log_of(client, school, endpoint)
    assert (delivery["status"], len(delivery["attempts"])) == ("delivered", 1)


async def test_two_jobs_of_one_attempt_make_one(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process
) -> None:
    """The sweep enqueues what it takes for lost; if it was not, the second job finds its attempt made."""
    school = world.alpha
    endpoint = await told(client, school, receiver, "/twice")
    receiver.status = 500
    [delivery] = await log_of(client, school, endpoint)
    for _ in range(2):
        await try_at(process, school, delivery, clock.now())
    assert len(receiver.told("/twice")) == 1
    [delivery] = await log_of(client, school, endpoint)
    await try_at(process, school, delivery, clock.now())
    assert len(receiver.told("/twice")) == 2


async def test_a_fault_of_ours_is_tried_again_and_blames_nobody(
    client: httpx.AsyncClient, world: World, receiver: Receiver, settings: Settings
) -> None:
    """A worker that lacks the key of the secret, and one on its last attempt."""
    school = world.alpha
    endpoint = await told(client, school, receiver, "/ours")
    process = compose_process(settings.model_copy(update={"secret_keys": None}))
    try:
        [delivery] = await log_of(client, school, endpoint)
        with pytest.raises(SecretsOff):
            await attempt(
                job_of(process, school, HALF_AN_HOUR.most_attempts), UUID(delivery["id"]), delivery_lifecycle(0)
            )
    finally:
        await process.close()
    [delivery] = await log_of(client, school, endpoint)
    assert (delivery["status"], delivery["attempts"][0]["code"]) == ("pending", None)
    assert "BLOCKYARD_SECRET_KEYS" in delivery["attempts"][0]["error"]
    read = (await client.get(f"{ENDPOINTS}/{endpoint['id']}", headers=school.admin.headers)).json()
    assert (read["enabled"], read["failing_since"]) == (True, None)
    assert receiver.got == []


async def test_a_name_that_moved_into_a_private_network(
    client: httpx.AsyncClient, world: World, receiver: Receiver, settings: Settings, admin: psycopg.Connection
) -> None:
    """It was public when the endpoint was made. The log says why nothing was sent."""
    school = world.alpha
    endpoint = await told(client, school, receiver, "/moved")
    url = "https://school.example/moved"
    admin.execute("UPDATE blockyard.webhook_endpoints SET url = %s WHERE id = %s", [url, endpoint["id"]])

    async def inside(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    process = compose_process(settings, with_sender(Sender(allow_private=False, resolve=inside)))
    try:
        [delivery] = await log_of(client, school, endpoint)
        await try_at(process, school, delivery, clock.now())
    finally:
        await process.close()
    [delivery] = await log_of(client, school, endpoint)
    [tried] = delivery["attempts"]
    assert (delivery["status"], tried["code"]) == ("pending", None)
    assert tried["error"] == "The name school.example leads into a private network. Nothing was sent."
    assert receiver.got == []


def with_sender(sender: Sender) -> list[Any]:
    """The rooms of a process that sends with it."""

    def make(_settings: object) -> Sender:
        return sender

    return [replace(room, parts=(make,)) if room.name == "webhooks" else room for room in ROOMS]


async def test_a_retry_that_is_due_is_made_by_the_worker(
    client: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    process: Process,
    admin: psycopg.Connection,
    run_jobs: Callable[[], Awaitable[None]],
) -> None:
    school = world.alpha
    endpoint = await told(client, school, receiver, "/retried")
    receiver.status = 500
    await run_jobs()
    receiver.status = 204
    await run_jobs()
    assert len(receiver.told("/retried")) == 1, "it is not due yet"
    admin.execute("UPDATE blockyard.webhook_deliveries SET look_at = now() WHERE endpoint_id = %s", [endpoint["id"]])
    assert await enqueue_due_deliveries(process) == 1
    await run_jobs()
    [delivery] = await log_of(client, school, endpoint)
    assert (delivery["status"], len(delivery["attempts"])) == ("delivered", 2)
