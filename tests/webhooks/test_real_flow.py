"""Every type of event by what really makes it happen: HTTP, the worker, a Stripe, an Open Cloud."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from jsonschema import Draft202012Validator

from blockyard.app.api import describe_api
from blockyard.app.settings import Settings
from blockyard.webhooks.messages import EVENTS
from blockyard.webhooks.states import TEST, EventType
from tests.api.buying import new_buyer, stripe_client
from tests.api.hearing import hear, told_by
from tests.api.steps import accept, invite, mails_to, remove, token_in
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.environments.open_cloud_server import OpenCloud, listening
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import change_role, make_endpoint, make_world, send_test
from tests.worker import Worker
from tests.world import World

pytestmark = pytest.mark.slow

BASE = "/api/v1/roblox/environment"
AGENTS = "/api/v1/agents/instances"
LESSON = "The Nile is a river in Africa. It flows north. Cairo is a city on the Nile in Egypt."
TOLD = """
    SELECT count(*) FROM blockyard.audit_entries AS line
    WHERE organization_id = %s AND webhooks.type_of(action) IS NOT NULL AND created_at > %s
      AND NOT EXISTS (SELECT FROM blockyard.webhook_events AS event WHERE event.id = line.id)
"""


@pytest.fixture(scope="module")
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with stripe_client(tmp_path_factory.mktemp("stripe")) as stripe:
        yield stripe


@pytest.fixture(scope="module")
def settings(database: TestDatabase, cloud: OpenCloud, stripe: httpx.Client) -> Settings:
    elsewhere = {"open_cloud_url": cloud.url, "stripe_api_url": str(stripe.base_url).rstrip("/")}
    return database.settings.model_copy(update={"webhooks_allow_private": True, **elsewhere})


def end(stripe: httpx.Client, subscription: str) -> None:
    """By hand, at Stripe."""
    assert stripe.delete(f"/v1/subscriptions/{subscription}").status_code == 200


async def test_every_type_is_told_by_what_makes_it_happen(
    client: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    run_jobs: RunJobs,
    admin: psycopg.Connection,
    cloud: OpenCloud,
    stripe: httpx.Client,
    settings: Settings,
    worker: Worker,
    mailbox: Any,
) -> None:
    school = world.alpha
    headers = school.admin.headers
    endpoint = await make_endpoint(client, school, receiver)

    async def do(method: str, url: str, status: int, **content: Any) -> Any:
        answer = await client.request(method, url, headers=headers, **content)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    await make_world(client, school, "Told")
    await run_jobs()
    await do("PUT", "/api/v1/roblox/open-cloud-key", 200, json={"key": "rbx-open-cloud-key-of-the-school"})
    for cloud.status in (200, 403):
        await do("POST", f"{BASE}/Told/publish", 202, json={"universe_id": 77, "place_id": 4711, "live": True})
        await run_jobs()
    await do("DELETE", f"{BASE}/Told", 204)
    url = f"{AGENTS}/{school.quiz_agent_id}/executions"
    for text in (LESSON, "12345 67890 " * 10):
        await do("POST", url, 202, json={"input": {"text": text}})
        await run_jobs()
    for name, sent in (("nile.txt", LESSON.encode()), ("nile.exe", b"MZ" + bytes(100))):
        await do("POST", "/api/v1/uploads/file", 201, files={"file": (name, sent)})
        await run_jobs()
    address = f"{uuid4().hex}@example.org"
    assert (await invite(client, school.owner, address, "student")).status_code == 201
    await run_jobs()
    token = token_in(mails_to(mailbox, address)[0])
    assert (await accept(client, token, full_name="Pupil", password="seven green kites")).status_code in (200, 201)
    await change_role(client, school, "student")
    await make_world(client, school, "Orphaned")
    assert (await remove(client, school.owner, school.teacher)).status_code == 204
    buyer = new_buyer(client, stripe, school, admin)
    subscription = await buyer.subscribe("teacher")
    end(stripe, subscription)
    await hear(client, told_by(stripe, buyer.customer), worker, settings)
    await send_test(client, school, endpoint)
    await run_jobs()

    document = describe_api()
    for request in receiver.got:
        operation = document["webhooks"][request.message["type"]]["post"]
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        Draft202012Validator({"components": document["components"], **schema}).validate(request.message)
    happened = Counter(one.message["type"] for one in receiver.got)
    twice = {EventType.BILLING_PLAN_CHANGED: 2}
    assert happened == Counter(dict.fromkeys(map(str, EVENTS), 1) | twice)
    assert [one.message["type"] for one in receiver.got][-1] == TEST
    plans = [one.message["data"] for one in receiver.got if one.message["type"] == EventType.BILLING_PLAN_CHANGED]
    assert [(one["from"], one["to"]) for one in plans] == [("free", "teacher"), ("teacher", "free")]
    assert admin.execute(TOLD, [school.id, endpoint["created_at"]]).fetchone() == (0,)
