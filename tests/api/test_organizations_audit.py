"""GET /organizations/current/audit."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.api.steps import problem
from tests.world import World

AUDIT = "/api/v1/organizations/current/audit"
CURRENT = "/api/v1/organizations/current"


async def rename(client: httpx.AsyncClient, headers: dict[str, str], name: str) -> httpx.Response:
    answer = await client.patch(CURRENT, headers=headers, json={"name": name})
    assert answer.status_code == 200
    return answer


async def test_entry_tells_who_what_which_when_and_the_request(client: httpx.AsyncClient, world: World) -> None:
    before = datetime.now(UTC)
    request = await rename(client, world.alpha.admin.headers, "A School")
    [entry] = (await client.get(AUDIT, headers=world.alpha.owner.headers, params={"limit": 1})).json()["items"]

    assert entry | {"id": 0, "at": 0} == {
        "id": 0,
        "at": 0,
        "actor": {
            "id": str(world.alpha.admin.id),
            "is_student": False,
            "full_name": "Alex Admin",
            "email": world.alpha.admin.email,
        },
        "api_key_id": None,
        "action": "organization.renamed",
        "resource_type": "organization",
        "resource_id": str(world.alpha.id),
        "details": {"from": "Springfield School", "to": "A School"},
        "request_id": request.headers["x-request-id"],
    }
    assert before <= datetime.fromisoformat(entry["at"]) <= datetime.now(UTC)


async def test_pages_and_filters(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    for number in range(3):
        await rename(client, world.alpha.admin.headers, f"School {number}")
    everything = (await client.get(AUDIT, headers=headers)).json()
    assert everything["has_more"] is False

    collected, cursor = [], None
    while True:
        page = (
            await client.get(AUDIT, headers=headers, params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        ).json()
        collected += page["items"]
        cursor = page["next_cursor"]
        assert page["has_more"] is (cursor is not None)
        if cursor is None:
            break
    assert collected == everything["items"]
    assert [entry["id"] for entry in collected] == sorted((entry["id"] for entry in collected), reverse=True)

    async def ids(**params: str) -> list[str]:
        answer = await client.get(AUDIT, headers=headers, params=params)
        assert answer.status_code == 200
        return [entry["id"] for entry in answer.json()["items"]]

    created = [entry["id"] for entry in collected if entry["action"] == "organization.created"]
    renamed = [entry["id"] for entry in collected if entry["action"] == "organization.renamed"]
    assert len(created) == 1
    assert await ids(action="organization.created") == created
    assert await ids(actor_id=str(world.alpha.admin.id)) == renamed
    assert await ids(actor_id=str(uuid4())) == []
    middle = collected[1]
    assert await ids(since=middle["at"]) == [collected[0]["id"], middle["id"]]
    assert await ids(until=middle["at"]) == [entry["id"] for entry in collected[2:]]
    assert await ids(since=(datetime.now(UTC) + timedelta(hours=1)).isoformat()) == []


async def test_former_members_keep_their_names(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    admin.execute(
        "UPDATE blockyard.memberships SET removed_at = now() WHERE id = %s", [world.alpha.admin.membership_id]
    )
    items = (
        await client.get(
            AUDIT, headers=world.alpha.owner.headers, params={"actor_id": str(world.alpha.admin.id), "limit": 1}
        )
    ).json()["items"]
    admin.execute("UPDATE blockyard.memberships SET removed_at = NULL WHERE id = %s", [world.alpha.admin.membership_id])

    assert [entry["actor"]["full_name"] for entry in items] == ["Alex Admin"]


async def test_each_school_reads_its_own_trail(client: httpx.AsyncClient, world: World) -> None:
    await rename(client, world.alpha.owner.headers, "Alpha only")
    items = (await client.get(AUDIT, headers=world.omega.owner.headers)).json()["items"]

    assert [(entry["action"], entry["details"]) for entry in items] == [
        ("organization.created", {"secret_of": "omega"})
    ]


@pytest.mark.parametrize("params", [{"since": "2026-01-01T00:00:00"}, {"actor_id": "x"}, {"limit": "101"}])
async def test_malformed_filters(client: httpx.AsyncClient, world: World, params: dict[str, str]) -> None:
    answer = await client.get(AUDIT, headers=world.alpha.owner.headers, params=params)
    assert problem(answer) == (422, "validation_failed")


@pytest.mark.parametrize("role", ["teacher", "student"])
async def test_others_do_not_read_the_trail(client: httpx.AsyncClient, world: World, role: str) -> None:
    answer = await client.get(AUDIT, headers=world.alpha.person(role).headers)
    assert problem(answer) == (403, "permission_missing")
