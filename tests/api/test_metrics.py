"""/metrics: for who has the token. No address and no header opens it."""

from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from blockyard import __version__
from blockyard.app.addresses import paths
from blockyard.app.api import create_app
from blockyard.app.openapi import api_routes
from blockyard.app.readiness import ORDER
from blockyard.app.settings import Settings
from blockyard.tenancy.revisions import read_revisions
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.world import World

TOKEN = {"Authorization": f"Bearer {METRICS_TOKEN}"}
OF_DATABASE = (
    "blockyard_jobs_waiting",
    "blockyard_jobs_running",
    "blockyard_jobs_oldest_waiting_seconds",
    "blockyard_stripe_events",
    "blockyard_alarms",
    "blockyard_reconciled",
)

PROXIES = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via", "CF-Connecting-IP", "X-Client-IP")


async def test_the_token_opens_it(client: httpx.AsyncClient) -> None:
    answer = await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})
    assert (answer.status_code, "blockyard_requests_total" in answer.text) == (200, True)


@pytest.mark.parametrize("header", ["", *PROXIES])
async def test_loopback_does_not(client: httpx.AsyncClient, header: str) -> None:
    answer = await client.get("/metrics", headers={header: "for=127.0.0.1"} if header else {})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    "given",
    ["Bearer ", "Bearer x", "", f"Bearer {METRICS_TOKEN[:-1]}", METRICS_TOKEN, f"Basic {METRICS_TOKEN}"],
    ids=["empty", "wrong", "none", "cut short", "without its word", "by another scheme"],
)
async def test_nothing_else_does(client: httpx.AsyncClient, given: str) -> None:
    answer = await client.get("/metrics", headers={"Authorization": given})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert "BLOCKYARD_METRICS_TOKEN" in answer.json()["detail"]


@pytest.mark.parametrize("token", ["", "  ", None])
async def test_without_a_token_it_is_off(database: TestDatabase, token: str | None) -> None:
    settings = Settings.model_validate(database.settings.model_dump() | {"metrics_token": token})
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 50000))
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            for given in ("Bearer ", "Bearer   ", "Bearer None"):
                assert (await client.get("/metrics", headers={"Authorization": given})).status_code == 404


async def scraped(client: httpx.AsyncClient) -> dict[str, float]:
    """Each line's value, by its name and labels."""
    answer = await client.get("/metrics", headers=TOKEN)
    assert answer.status_code == 200, answer.text
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


async def test_a_route_is_named_as_it_is_requested(client: httpx.AsyncClient, world: World) -> None:
    """No id, and no path that somebody made up, becomes a label."""
    url, unknown = "/api/v1/agents/instances", uuid4().hex
    read = 'blockyard_requests_total{method="GET",route="/api/v1/agents/instances/{agent_id}",status="404"}'
    nowhere = 'blockyard_requests_total{method="GET",route="none",status="404"}'
    before = await scraped(client)
    for _ in range(3):
        assert (await client.get(f"{url}/{unknown}", headers=world.alpha.teacher.headers)).status_code == 404
    assert (await client.get(f"/{unknown}")).status_code == 404
    after = await scraped(client)
    assert after[read] - before.get(read, 0) == 3
    assert after[nowhere] - before.get(nowhere, 0) == 1
    took = 'blockyard_request_seconds_count{method="GET",route="/api/v1/agents/instances/{agent_id}"}'
    assert after[took] - before.get(took, 0) == 3
    assert unknown not in "".join(after)


def test_every_operation_has_its_own_path(app: FastAPI) -> None:
    path_of = paths(app)
    documented = app.openapi()["paths"]
    assert {path_of(route.original_route) for route in api_routes(app)} == set(documented)
    assert path_of(None) == "none"


async def test_what_it_tells(client: httpx.AsyncClient) -> None:
    found = await scraped(client)
    assert found["blockyard_database_up"] == 1
    assert found["blockyard_ready"] == 1
    assert {name for name in found if name.startswith("blockyard_check_ok")} == {
        f'blockyard_check_ok{{check="{name}"}}' for name in ORDER
    }
    (build,) = [name for name in found if name.startswith("blockyard_build_info")]
    assert f'version="{__version__}"' in build
    assert f'revision="{read_revisions().head}"' in build
    assert 0 < found["blockyard_disk_free_bytes"] <= found["blockyard_disk_size_bytes"]
    assert found["blockyard_jobs_waiting"] >= 0


async def test_without_a_database(client: httpx.AsyncClient, database: TestDatabase) -> None:
    """What the process counted is told, what the database knows is left out."""
    nowhere = SecretStr("postgresql://blockyard_app:x@127.0.0.1:9/nothing?connect_timeout=2")
    app = create_app(database.settings.model_copy(update={"database_url": nowhere, "gate_database_url": nowhere}))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as lost:
            found = await scraped(lost)
    assert (found["blockyard_database_up"], found["blockyard_ready"]) == (0, 0)
    assert not [name for name in found if name.startswith(OF_DATABASE)]
    assert any(name.startswith("blockyard_requests_total") for name in found)
    there = await scraped(client)
    assert [name for name in OF_DATABASE[:3] if name in there] == list(OF_DATABASE[:3])
