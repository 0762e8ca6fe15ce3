"""Deliveries by the real worker, to a real receiver over HTTP."""

import httpx
import psycopg

from tests.conftest import RunJobs
from tests.webhooks.receiver import Receiver, is_signed
from tests.webhooks.steps import ENDPOINTS, log_of, make_endpoint, make_world, send_test
from tests.world import World


async def test_a_world_is_ready_and_the_application_hears_of_it(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs
) -> None:
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, event_types=["environment.ready", "environment.deleted"])
    other = await make_endpoint(client, world.omega, receiver, "/omega")
    environment_id = await make_world(client, school, "Told")
    await run_jobs()
    [told] = receiver.got
    assert told.path == "/hooks"
    assert is_signed(told, endpoint["secret"])
    assert not is_signed(told, other["secret"])
    assert told.message == {
        "type": "environment.ready",
        "timestamp": told.message["timestamp"],
        "sequence": 2,
        "organization_id": str(school.id),
        "data": {
            "object": "environment",
            "id": environment_id,
            "name": "Told",
            "version": 1,
            "parts": told.message["data"]["parts"],
            "created_by_id": str(school.teacher.id),
        },
    }
    [delivery] = await log_of(client, school, endpoint)
    assert delivery["event_id"] == told.headers["webhook-id"]
    assert (delivery["status"], delivery["next_try_at"]) == ("delivered", None)
    [attempt] = delivery["attempts"]
    assert (attempt["code"], attempt["error"]) == (204, None)
    assert await log_of(client, world.omega, other) == [], "nothing happened there"
