"""If-Match: nobody overwrites what somebody else has changed meanwhile."""

import asyncio
from collections import Counter
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.steps import INVITATIONS, KEYS, invite, member_url, problem
from tests.world import Person, World

AGENTS = "/api/v1/agents/instances"
ENVIRONMENTS = "/api/v1/roblox/environment"
ORGANIZATION = "/api/v1/organizations/current"
DETAILS = "/api/v1/payments/billing-details"
STALE = '"0123456789abcdef"'


async def make_environment(client: httpx.AsyncClient, world: World, name: str) -> str:
    """Its address."""
    wish = {"name": name, "description": "One house"}
    answer = await client.post(f"{ENVIRONMENTS}/create", json=wish, headers=world.alpha.teacher.headers)
    assert answer.status_code == 202, answer.text
    return f"{ENVIRONMENTS}/{name}"


async def make_agent(client: httpx.AsyncClient, world: World, name: str) -> str:
    wish = {"agent_id": name, "agent_type": "quiz_generator", "configuration": {"a": 1e2}}
    answer = await client.post(AGENTS, json=wish, headers=world.alpha.teacher.headers)
    assert answer.status_code == 201, answer.text
    return f"{AGENTS}/{name}"


async def change(client: httpx.AsyncClient, url: str, person: Person, words: str, *tags: str) -> httpx.Response:
    headers = [("Authorization", person.headers["Authorization"]), *(("If-Match", tag) for tag in tags)]
    return await client.patch(url, json={"description": words}, headers=headers)


async def test_a_build_is_no_edit(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """Who reads while it is being built may edit when it is ready; and yet what is shown is another thing."""
    url, headers = await make_environment(client, world, "Built meanwhile"), world.alpha.teacher.headers
    before = await client.get(url, headers=headers)
    built = "UPDATE blockyard.environment_versions SET status = 'ready', progress = 100 WHERE request ->> 'name' = %s"
    shown = "UPDATE blockyard.environments SET ready_version = 1, updated_at = now() WHERE name = %s"
    for statement in (built, shown):
        assert admin.execute(statement.encode(), ["Built meanwhile"]).rowcount == 1
    after = await client.get(url, headers=headers)
    assert (before.json()["status"], after.json()["status"]) == ("queued", "ready")
    assert before.headers["ETag"] != after.headers["ETag"]
    assert (await change(client, url, world.alpha.teacher, "Two houses", before.headers["ETag"])).status_code == 202


async def test_who_read_an_older_version_is_refused(client: httpx.AsyncClient, world: World) -> None:
    url, (teacher, colleague) = (
        await make_environment(client, world, "Shared"),
        (world.alpha.teacher, world.alpha.admin),
    )
    read = (await client.get(url, headers=teacher.headers)).headers["ETag"]
    first = await change(client, url, colleague, "Two houses", read)
    assert first.status_code == 202
    refused = await change(client, url, teacher, "Three houses", read)
    assert problem(refused) == (412, "precondition_failed")
    assert refused.headers["ETag"] == refused.json()["etag"] == first.headers["ETag"]
    now = await client.get(url, headers=teacher.headers)
    assert (now.json()["description"], now.json()["latest_version"]) == ("Two houses", 2)
    assert now.headers["ETag"] == first.headers["ETag"]
    assert (await change(client, url, teacher, "Three houses", now.headers["ETag"])).status_code == 202


@pytest.mark.parametrize(
    ("tags", "status"),
    [
        (["*"], 202),
        ([STALE + ", {tag}"], 202),
        ([STALE, "{tag}"], 202),
        ([" ,{tag} ,"], 202),
        ([STALE], 412),
        (["W/{tag}"], 412),
        ([f"W/{{tag}}, {STALE}"], 412),
        (["{bare}"], 412),
        (['"*"'], 412),
        ([""], 412),
    ],
)
async def test_tags(client: httpx.AsyncClient, world: World, tags: list[str], status: int) -> None:
    """RFC 9110, section 13.1.1: lists, `*`, and no weak tag."""
    name = "Tags " + str(abs(hash(tuple(tags))))
    url = await make_environment(client, world, name)
    tag = (await client.get(url, headers=world.alpha.teacher.headers)).headers["ETag"]
    sent = [one.format(tag=tag, bare=tag.strip('"')) for one in tags]
    assert (await change(client, url, world.alpha.teacher, "Two houses", *sent)).status_code == status


async def test_of_six_at_once_one_is_made(client: httpx.AsyncClient, world: World) -> None:
    url = await make_environment(client, world, "Six at once")
    tag = (await client.get(url, headers=world.alpha.teacher.headers)).headers["ETag"]
    answers = await asyncio.gather(*(change(client, url, world.alpha.teacher, f"{n} houses", tag) for n in range(2, 8)))
    assert Counter(one.status_code for one in answers) == {202: 1, 412: 5}
    assert (await client.get(url, headers=world.alpha.teacher.headers)).json()["latest_version"] == 2


async def test_a_retry_is_a_replay_though_the_version_is_another(client: httpx.AsyncClient, world: World) -> None:
    url = await make_environment(client, world, "Retried")
    tag = (await client.get(url, headers=world.alpha.teacher.headers)).headers["ETag"]
    headers = world.alpha.teacher.headers | {"If-Match": tag, "Idempotency-Key": "retried"}
    first, again = [await client.patch(url, json={"description": "Two houses"}, headers=headers) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()) == (202, 202, first.json())
    assert again.headers["Idempotent-Replayed"] == "true"


Change = tuple[str, str, Any]
"""Method, address, body."""


async def changes(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> list[tuple[str, Change]]:
    """Of each thing that is edited: where it is read, and a change of it."""
    agent, gone = await make_agent(client, world, "matched"), await make_agent(client, world, "gone")
    deleted = await make_environment(client, world, "Deleted")
    made = await client.post(KEYS, json={"name": "Matched", "role": "teacher"}, headers=world.alpha.owner.headers)
    key = f"{KEYS}/{made.json()['id']}"
    assert made.headers["ETag"] == (await client.get(key, headers=world.alpha.owner.headers)).headers["ETag"]
    return [
        (agent, ("PUT", agent, {"configuration": {"a": 2}})),
        (gone, ("DELETE", gone, None)),
        (deleted, ("DELETE", deleted, None)),
        (ORGANIZATION, ("PATCH", ORGANIZATION, {"name": "Springfield Upper School"})),
        (member_url(world.alpha.student), ("PATCH", member_url(world.alpha.student), {"role": "teacher"})),
        (member_url(world.alpha.both), ("DELETE", member_url(world.alpha.both), None)),
        (key, ("DELETE", key, None)),
    ]


async def test_each_thing_that_is_edited(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    owner = world.alpha.owner.headers
    for address, (method, url, body) in await changes(client, world, admin):
        content = {"json": body} if body is not None else {}
        tag = (await client.get(address, headers=owner)).headers["ETag"]
        refused = await client.request(method, url, headers=owner | {"If-Match": STALE}, **content)
        assert problem(refused) == (412, "precondition_failed"), (method, url)
        assert refused.headers["ETag"] == tag
        assert (await client.get(address, headers=owner)).headers["ETag"] == tag, "nothing was changed"
        done = await client.request(method, url, headers=owner | {"If-Match": tag}, **content)
        assert done.status_code in (200, 204), done.text
        if method != "DELETE":
            again = await client.get(address, headers=owner)
            assert done.headers["ETag"] == again.headers["ETag"] != tag


async def test_making_and_reading_an_agent_tell_one_tag(client: httpx.AsyncClient, world: World) -> None:
    """Its configuration comes back from the database with numbers written otherwise."""
    headers = world.alpha.teacher.headers
    wish = {"agent_id": "numbers", "agent_type": "quiz_generator", "configuration": {"b": 1e2, "a": 1.50}}
    made = await client.post(AGENTS, json=wish, headers=headers)
    assert made.headers["ETag"] == (await client.get(f"{AGENTS}/numbers", headers=headers)).headers["ETag"]


async def test_billing_details(client: httpx.AsyncClient, world: World) -> None:
    """What is told about the school's people is no edit of theirs. tests/api/test_idempotency_billing.py changes them."""
    answer = await client.get(DETAILS, headers=world.omega.owner.headers)
    assert answer.status_code == 200
    assert answer.headers["ETag"].count(".") == 1


async def test_a_profile_has_a_version(client: httpx.AsyncClient, world: World) -> None:
    first, second = [await client.get("/api/v1/auth/me", headers=world.omega.owner.headers) for _ in range(2)]
    other = await client.get("/api/v1/auth/me", headers=world.omega.teacher.headers)
    assert first.headers["ETag"] == second.headers["ETag"] != other.headers["ETag"]


async def test_where_there_is_no_version_the_header_is_refused(client: httpx.AsyncClient, world: World) -> None:
    made = (await invite(client, world.alpha.owner, "matched@new.example.org")).json()
    url, headers = f"{INVITATIONS}/{made['id']}", world.alpha.owner.headers
    assert problem(await client.delete(url, headers=headers | {"If-Match": "*"})) == (400, "if_match_not_supported")
    assert (await client.delete(url, headers=headers)).status_code == 204
