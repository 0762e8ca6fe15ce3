"""What the web layer promises for every route: methods, media types, and who needs credentials."""

import httpx
import pytest

from tests.databases import METRICS_TOKEN

INSTANCES = "/api/v1/agents/instances"


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        (INSTANCES, "GET, HEAD, POST"),
        (f"{INSTANCES}/any", "DELETE, GET, HEAD, PUT"),
        ("/api/v1/organizations/current", "DELETE, GET, HEAD, PATCH"),
        ("/health/live", "GET, HEAD"),
        ("/api/v1/roblox/environment/list", "GET, HEAD"),
        ("/api/v1/roblox/environment/any", "DELETE, GET, HEAD, PATCH"),
    ],
)
async def test_another_method_is_told_all_that_there_are(client: httpx.AsyncClient, path: str, methods: str) -> None:
    answer = await client.request("TRACE", path)
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert answer.headers["Allow"] == methods


async def test_metrics_are_documented_as_the_text_they_are(client: httpx.AsyncClient) -> None:
    documented = (await client.get("/openapi.json")).json()["paths"]["/metrics"]["get"]["responses"]
    answer = await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].partition(";")[0] in documented["200"]["content"]
    assert "404" in documented


async def test_document_tells_where_credentials_are_optional(client: httpx.AsyncClient) -> None:
    paths = (await client.get("/openapi.json")).json()["paths"]
    assert paths["/api/v1/invitations/accept"]["post"]["security"] == [{"HTTPBearer": []}, {}]
    assert paths[INSTANCES]["get"]["security"] == [{"HTTPBearer": []}]
