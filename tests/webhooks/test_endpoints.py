"""/webhooks/endpoints: who may make them, what they may say, and that their secrets are shown once."""

from typing import Any

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from blockyard.base import clock
from blockyard.webhooks.endpoints import MOST_ENDPOINTS
from blockyard.webhooks.secrets import OLD_ONES
from blockyard.webhooks.signing import SECRET_BYTES
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.webhooks.steps import ENDPOINTS
from tests.world import World

URL = "https://school.example/hooks"


@pytest.fixture(scope="module")
def settings(database: TestDatabase) -> Any:
    """As in production: nothing private."""
    return database.settings


async def made(client: httpx.AsyncClient, world: World, **body: Any) -> dict[str, Any]:
    answer = await client.post(ENDPOINTS, headers=world.alpha.admin.headers, json={"url": URL, **body})
    assert answer.status_code == 201, answer.text
    endpoint: dict[str, Any] = answer.json()
    return endpoint


async def test_make_read_change_and_delete(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.admin.headers
    endpoint = await made(client, world, description="The register", event_types=["member.added"])
    secret = endpoint.pop("secret")
    url = f"{ENDPOINTS}/{endpoint['id']}"
    assert endpoint == {
        "id": endpoint["id"],
        "url": URL,
        "description": "The register",
        "event_types": ["member.added"],
        "enabled": True,
        "disabled_reason": None,
        "secret_hint": secret[-4:],
        "old_secret_until": None,
        "failing_since": None,
        "created_by_id": str(world.alpha.admin.id),
        "created_at": endpoint["created_at"],
        "updated_at": endpoint["updated_at"],
    }
    assert (await client.get(url, headers=headers)).json() == endpoint
    assert (await client.get(ENDPOINTS, headers=headers)).json()["items"][0] == endpoint
    unchanged = await client.patch(url, headers=headers, json={"enabled": True, "url": URL})
    assert (unchanged.status_code, unchanged.json()) == (200, endpoint)
    changes = {"event_types": None, "enabled": False, "description": "Old", "url": f"{URL}/new"}
    changed = (await client.patch(url, headers=headers, json=changes)).json()
    assert changed == endpoint | changes | {"updated_at": changed["updated_at"]}
    assert (await client.delete(url, headers=headers)).status_code == 204
    assert problem(await client.get(url, headers=headers)) == (404, "not_found")
    trail = await client.get("/api/v1/organizations/current/audit", headers=headers, params={"limit": 3})
    assert [(line["action"], line["details"]) for line in trail.json()["items"]] == [
        ("webhook_endpoint.deleted", {"url": f"{URL}/new"}),
        ("webhook_endpoint.updated", {"changed": ["description", "enabled", "event_types", "url"]}),
        ("webhook_endpoint.created", {"url": URL}),
    ]
    assert secret not in trail.text


async def test_a_secret_is_shown_once_and_lies_sealed(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = world.alpha.admin.headers
    endpoint = await made(client, world)
    url = f"{ENDPOINTS}/{endpoint['id']}"
    secret = endpoint["secret"]
    assert secret.startswith("whsec_")
    assert len(secret) == len("whsec_") + -(-SECRET_BYTES // 3) * 4
    rotated = (await client.post(f"{url}/rotate-secret", headers=headers)).json()
    new = rotated["secret"]
    assert new != secret
    assert rotated["secret_hint"] == new[-4:]
    assert rotated["old_secret_until"] > clock.now().isoformat()
    for answer in (await client.get(url, headers=headers), await client.get(ENDPOINTS, headers=headers)):
        assert secret not in answer.text
        assert new not in answer.text
    row = admin.execute("SELECT t::text FROM blockyard.webhook_endpoints AS t WHERE id = %s", [endpoint["id"]])
    [(text,)] = row.fetchall()
    assert not any(one.removeprefix("whsec_") in text for one in (secret, new))
    assert (await client.delete(url, headers=headers)).status_code == 204


async def test_a_secret_is_rotated_eight_times_a_day(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = world.alpha.admin.headers
    url = f"{ENDPOINTS}/{(await made(client, world))['id']}"
    for _ in range(OLD_ONES):
        assert (await client.post(f"{url}/rotate-secret", headers=headers)).status_code == 200
    refused = await client.post(f"{url}/rotate-secret", headers=headers)
    assert problem(refused) == (409, "too_many_webhook_secrets")
    a_day_ago = "UPDATE blockyard.webhook_endpoints SET old_secrets = jsonb_set(old_secrets, '{0,until}', %s::jsonb)"
    admin.execute(a_day_ago.encode() + b" WHERE id = %s", [f'"{clock.now().isoformat()}"', url.rpartition("/")[2]])
    assert (await client.post(f"{url}/rotate-secret", headers=headers)).status_code == 200
    assert (await client.delete(url, headers=headers)).status_code == 204


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://school.example/hooks", "https://"),
        ("ftp://school.example/hooks", "https://"),
        ("school.example/hooks", "names no host"),
        ("https:///hooks", "names no host"),
        ("https://ada:secret@school.example/", "user name or a password"),
        ("https://school.example/#here", "fragment"),
        ("https://school.example:8080/", "port 443 or 8443"),
        ("https://127.0.0.1/", "private network"),
        ("https://169.254.169.254/latest/meta-data", "private network"),
        ("https://[::ffff:127.0.0.1]/", "private network"),
        ("https://[fd00:ec2::254]/", "private network"),
        ("https://localhost/", "private network"),
        ("https://2130706433/", "four decimal numbers"),
        ("https://school.example/\n", "no address"),
    ],
)
async def test_where_an_endpoint_cannot_be(client: httpx.AsyncClient, world: World, url: str, why: str) -> None:
    headers = world.alpha.admin.headers
    refused = await client.post(ENDPOINTS, headers=headers, json={"url": url})
    assert problem(refused) == (422, "webhook_url_refused")
    assert why in refused.json()["detail"]
    endpoint_id = world.alpha.path_ids["endpoint_id"]
    changed = await client.patch(f"{ENDPOINTS}/{endpoint_id}", headers=headers, json={"url": url})
    assert problem(changed) == (422, "webhook_url_refused")


@pytest.mark.parametrize(
    "url",
    ["https://school.example:8443/a?b=c", "https://schüle.example/", "https://1.1.1.1/", "https://[2606:4700::1]/"],
)
async def test_where_it_can_be(client: httpx.AsyncClient, world: World, url: str) -> None:
    endpoint = await made(client, world, url=url)
    assert endpoint["url"] == url
    deleted = await client.delete(f"{ENDPOINTS}/{endpoint['id']}", headers=world.alpha.admin.headers)
    assert deleted.status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        {"url": URL, "event_types": []},
        {"url": URL, "event_types": ["environment.*"]},
        {"url": URL, "event_types": ["member.added", "member.added"]},
        {"url": URL, "event_types": ["endpoint.test"]},
        {"url": URL, "secret": "whsec_mine"},
        {"url": "https://school.example/" + "a" * 2_048},
        {},
    ],
)
async def test_what_it_cannot_say(client: httpx.AsyncClient, world: World, body: dict[str, Any]) -> None:
    refused = await client.post(ENDPOINTS, headers=world.alpha.admin.headers, json=body)
    assert problem(refused) == (422, "validation_failed")


async def test_an_organization_has_so_many(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.owner.headers
    there = len((await client.get(ENDPOINTS, headers=headers)).json()["items"])
    for _ in range(MOST_ENDPOINTS - there):
        assert (await client.post(ENDPOINTS, headers=headers, json={"url": URL})).status_code == 201
    refused = await client.post(ENDPOINTS, headers=headers, json={"url": URL})
    assert problem(refused) == (409, "too_many_webhook_endpoints")
    own = world.omega.path_ids["endpoint_id"]
    assert (await client.delete(f"{ENDPOINTS}/{own}", headers=headers)).status_code == 204
    assert (await client.post(ENDPOINTS, headers=headers, json={"url": URL})).status_code == 201


def test_production_refuses_private_networks() -> None:
    allowed = {"webhooks_allow_private": True}
    assert Settings.model_validate(allowed).webhooks_allow_private
    assert not Settings.model_validate({"environment": "production"}).webhooks_allow_private
    with pytest.raises(ValueError, match=r"BLOCKYARD_WEBHOOKS_ALLOW_PRIVATE .* unset it in production"):
        Settings.model_validate({"environment": "production", **allowed})
