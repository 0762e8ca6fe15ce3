"""Whatever header an answer has, the OpenAPI document names it, and those of every answer are named once, here."""

from typing import Any

import httpx
import pytest

from tests.api.test_pages import ALWAYS
from tests.world import World

OF_ALL = {*ALWAYS, "content-encoding", "content-length", "content-security-policy", "content-type", "vary"}
"""Of HTTP, and for browsers: no client of the API reads them."""
ENVIRONMENT = "/api/v1/roblox/environment"


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
    assert sent - {name.lower() for name in documented} <= {"cache-control"}, "add a row to openapi/headers.py"
    assert "x-request-id" in sent


async def test_who_is_not_signed_in_is_told_how(client: httpx.AsyncClient, paths: dict[str, Any]) -> None:
    answer = await client.get(f"{ENVIRONMENT}/list")
    documented = paths[f"{ENVIRONMENT}/list"]["get"]["responses"]["401"]["headers"]
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "WWW-Authenticate" in documented
