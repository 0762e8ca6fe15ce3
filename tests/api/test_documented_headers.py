"""Whatever header an answer has, the OpenAPI document names it, and those of every answer are named once, here."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from tests.api.test_pages import ALWAYS
from tests.documented import Documented
from tests.world import World

OF_ALL = {*ALWAYS, "content-encoding", "content-length", "content-security-policy", "content-type", "vary"}
"""Of HTTP, and for browsers: no client of the API reads them."""
ENVIRONMENT = "/api/v1/roblox/environment"


@pytest.fixture(scope="module")
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=Documented(app), client=("127.0.0.1", 50000))
    async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
        yield client


@pytest.fixture
async def paths(client: httpx.AsyncClient) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get("/openapi.json")).json()["paths"]
    return found


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", f"{ENVIRONMENT}/list", 200),
        ("POST", f"{ENVIRONMENT}/create", 422),
        ("GET", f"{ENVIRONMENT}/{{name}}", 404),
        ("GET", f"{ENVIRONMENT}/{{name}}/project.zip", 404),
        ("GET", "/health/live", 200),
        ("POST", "/api/v1/auth/login", 422),
    ],
)
async def test_headers_are_documented(
    client: httpx.AsyncClient, world: World, paths: dict[str, Any], method: str, path: str, status: int
) -> None:
    headers = world.alpha.owner.headers
    answer = await client.request(method, path.format(name="nowhere"), headers=headers)
    assert answer.status_code == status
    documented = paths[path][method.lower()]["responses"][str(status)]["headers"]
    sent = set(answer.headers) - OF_ALL
    assert sent - {name.lower() for name in documented} == set(), "add a row to openapi/headers.py"
    assert "x-request-id" in sent


async def test_who_is_not_signed_in_is_told_how(client: httpx.AsyncClient, paths: dict[str, Any]) -> None:
    answer = await client.get(f"{ENVIRONMENT}/list")
    documented = paths[f"{ENVIRONMENT}/list"]["get"]["responses"]["401"]["headers"]
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "WWW-Authenticate" in documented


async def test_status_headers_and_code_of_conditional_answers_are_documented(
    client: httpx.AsyncClient, world: World
) -> None:
    """Documented fails at one that is not."""
    headers, path = world.alpha.owner.headers, "/api/v1/organizations/current"
    asked: list[tuple[str, dict[str, str], int]] = [
        ("GET", {"If-None-Match": "*"}, 304),
        ("PATCH", {"If-Match": '"x"'}, 412),
        ("PATCH", {"Content-Type": "text/plain"}, 415),
    ]
    for method, more, status in asked:
        content = b'{"name": "Other"}' if method == "PATCH" else None
        typed = {"Content-Type": "application/json"} | more if content else more
        answer = await client.request(method, path, headers=headers | typed, content=content)
        assert answer.status_code == status
