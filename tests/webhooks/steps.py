"""Steps that several tests take."""

from typing import Any

import httpx

from tests.api.steps import set_role
from tests.webhooks.receiver import Receiver
from tests.world import School

ENDPOINTS = "/api/v1/webhooks/endpoints"
CREATE = "/api/v1/roblox/environment/create"


async def make_endpoint(
    client: httpx.AsyncClient, school: School, receiver: Receiver, path: str = "/hooks", **more: Any
) -> dict[str, Any]:
    """With its secret."""
    body = {"url": receiver.url + path, **more}
    answer = await client.post(ENDPOINTS, headers=school.admin.headers, json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def make_world(client: httpx.AsyncClient, school: School, name: str) -> str:
    """Its id."""
    body = {"name": name, "description": "One house"}
    answer = await client.post(CREATE, headers=school.teacher.headers, json=body)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


async def change_role(client: httpx.AsyncClient, school: School, role: str) -> None:
    """What is quickly done, and told: of a teacher, who belongs to both schools."""
    answer = await set_role(client, school.owner, school.both, role)
    assert answer.status_code == 200, answer.text


async def log_of(client: httpx.AsyncClient, school: School, endpoint: dict[str, Any]) -> list[dict[str, Any]]:
    """Newest first."""
    answer = await client.get(f"{ENDPOINTS}/{endpoint['id']}/deliveries", headers=school.owner.headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def send_test(client: httpx.AsyncClient, school: School, endpoint: dict[str, Any]) -> dict[str, Any]:
    answer = await client.post(f"{ENDPOINTS}/{endpoint['id']}/test", headers=school.admin.headers)
    assert answer.status_code == 202, answer.text
    delivery: dict[str, Any] = answer.json()
    return delivery
