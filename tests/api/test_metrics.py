"""/metrics: for who has the token. No address and no header opens it."""

import httpx
import pytest

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from tests.databases import METRICS_TOKEN, TestDatabase

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
