"""A school with 10,000 waiting deliveries to an application that hangs, beside what others wait for; by the real worker."""

from dataclasses import replace
from pathlib import Path

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from tests.databases import TestDatabase
from tests.jobs.steps import real_worker
from tests.webhooks import troubles
from tests.webhooks.steps import ENDPOINTS, change_role
from tests.webhooks.troubles import serving_troubles
from tests.world import School, World

pytestmark = pytest.mark.slow

WAITING = """
    INSERT INTO blockyard.webhook_deliveries (organization_id, id, endpoint_id, event_id, status, attempt_count, attempts,
                                              next_try_at, look_at, created_at)
    SELECT organization_id, gen_random_uuid(), endpoint_id, event_id, 'pending', 0, '[]', now(), now(), now()
    FROM blockyard.webhook_deliveries, generate_series(1, 10000) WHERE endpoint_id = %s
"""
ENQUEUE = """
    SELECT count(*) FILTER (WHERE webhooks.enqueue(organization_id, endpoint_id, id, 0))
    FROM blockyard.webhook_deliveries WHERE endpoint_id = %s
"""


async def make(client: httpx.AsyncClient, school: School, url: str) -> str:
    """An endpoint's id."""
    body = {"url": url, "event_types": ["member.role_changed"]}
    answer = await client.post(ENDPOINTS, headers=school.owner.headers, json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def test_neither_others_nor_its_own_other_endpoint_wait(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    settings: Settings,
    admin: psycopg.Connection,
    tmp_path: Path,
) -> None:
    """Two of a worker's slots are with who hangs. The thousand jobs before are put back; then a sweep finds room."""
    with serving_troubles() as application:
        application.troubles["/hanging"] = troubles.hanging
        hanging = await make(client, world.alpha, application.url("/hanging"))
        await change_role(client, world.alpha, "student")
        admin.execute(WAITING, [hanging])
        assert admin.execute(ENQUEUE, [hanging]).fetchone() == (999,), "1,000 with that of before"
        for school, path in ((world.alpha, "/well"), (world.omega, "/other")):
            await make(client, school, application.url(path))
            await change_role(client, school, "teacher" if path == "/well" else "student")
        asked: dict[str, int] = {}

        def arrived(path: str) -> bool:
            asked[path] = sum(one.path == "/hanging" for one in application.got)
            return any(one.path == path for one in application.got)

        with real_worker(replace(database, settings=settings), tmp_path / "worker.log") as worker:
            worker.wait_until(lambda: arrived("/other"), "what another school waits for")
            worker.wait_until(lambda: arrived("/well"), "what the same school waits for elsewhere")
            application.free.set()
    assert asked["/other"] <= 2
    assert asked["/well"] <= 50, "a few rounds of ten seconds for two slots; in order it would be after a thousand"
