"""A request that is sent twice with one key is done once. tests/attack/test_routes.py tries it on every route."""

import asyncio
import hashlib
from datetime import timedelta
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.jobs.chores import once_in
from blockyard.web.jobs import forget_answers
from tests.api.steps import INVITATIONS, KEYS, problem
from tests.world import Person, World

AGENTS = "/api/v1/agents/instances"
ENVIRONMENTS = "/api/v1/roblox/environment"
ORGANIZATIONS = "/api/v1/organizations"
KEY_TABLES = ("blockyard.idempotency_keys", "identity.idempotency_keys")


def keyed(person: Person, key: str, **more: str) -> dict[str, str]:
    return person.headers | {"Idempotency-Key": key} | more


def is_replayed(answer: httpx.Response) -> bool:
    return answer.headers.get_list("Idempotent-Replayed") == ["true"]


async def test_the_same_words_in_other_bytes_are_the_same_request(client: httpx.AsyncClient, world: World) -> None:
    headers = keyed(world.alpha.teacher, "respelled", **{"Content-Type": "application/json"})
    first = await client.post(
        AGENTS,
        content='{"agent_id":"spelled","agent_type":"quiz_generator","configuration":{"a":1,"b":2}}',
        headers=headers,
    )
    assert (first.status_code, is_replayed(first)) == (201, False)
    again = await client.post(
        AGENTS,
        content='{ "configuration": {"b": 2, "\\u0061": 1},\n "agent_type": "quiz_generator", "agent_id": "sp\\u0065lled"}',
        headers=headers,
    )
    assert (again.status_code, again.content, is_replayed(again)) == (201, first.content, True)
    assert again.headers["ETag"] == first.headers["ETag"]
    other = await client.post(
        AGENTS,
        content='{"agent_id":"spelled","agent_type":"quiz_generator","configuration":{"a":1,"b":3}}',
        headers=headers,
    )
    assert problem(other) == (409, "idempotency_key_reused")


async def test_a_default_that_is_said_is_as_good_as_one_left_out(client: httpx.AsyncClient, world: World) -> None:
    headers = keyed(world.alpha.teacher, "default")
    wish = {"agent_id": "defaults", "agent_type": "quiz_generator"}
    first = await client.post(AGENTS, json=wish, headers=headers)
    again = await client.post(AGENTS, json=wish | {"configuration": {}}, headers=headers)
    assert (again.status_code, again.json(), is_replayed(again)) == (201, first.json(), True)


async def test_two_keys_are_none(client: httpx.AsyncClient, world: World) -> None:
    wish = {"agent_id": "two-keys", "agent_type": "quiz_generator"}
    headers = [*world.alpha.teacher.headers.items(), ("Idempotency-Key", "first"), ("Idempotency-Key", "second")]
    refused = await client.post(AGENTS, json=wish, headers=headers)
    assert problem(refused) == (422, "validation_failed")
    assert [one["where"] for one in refused.json()["errors"]] == ["header.Idempotency-Key"]
    assert (await client.post(AGENTS, json=wish, headers=headers[:-1])).status_code == 201


async def test_reading_passes_a_key_over(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get(AGENTS, headers=keyed(world.alpha.teacher, "reading"))
    assert (answer.status_code, is_replayed(answer)) == (200, False)


async def test_an_environment_tells_them_apart(client: httpx.AsyncClient, world: World) -> None:
    """Whose description may say how many players it is for."""
    headers = keyed(world.alpha.teacher, "players")
    wish = {"name": "Told apart", "description": "A house for 24 students"}
    first = await client.post(f"{ENVIRONMENTS}/create", json=wish, headers=headers)
    again = await client.post(f"{ENVIRONMENTS}/create", json=wish, headers=headers)
    other = await client.post(f"{ENVIRONMENTS}/create", json=wish | {"max_players": 20}, headers=headers)
    assert (first.status_code, again.status_code, again.json()) == (202, 202, first.json())
    assert problem(other) == (409, "idempotency_key_reused")


async def test_a_key_is_for_one_place_and_one_thing(client: httpx.AsyncClient, world: World) -> None:
    for agent in ("one-thing", "other-thing"):
        made = {"agent_id": agent, "agent_type": "quiz_generator"}
        assert (await client.post(AGENTS, json=made, headers=world.alpha.teacher.headers)).status_code == 201
    headers = keyed(world.alpha.teacher, "one place")
    assert (await client.delete(f"{AGENTS}/one-thing", headers=headers)).status_code == 204
    again = await client.delete(f"{AGENTS}/one-thing", headers=headers)
    assert (again.status_code, again.content, is_replayed(again)) == (204, b"", True)
    assert problem(await client.delete(f"{AGENTS}/other-thing", headers=headers)) == (409, "idempotency_key_reused")
    assert (await client.get(f"{AGENTS}/other-thing", headers=headers)).status_code == 200


async def test_a_change_is_made_once(client: httpx.AsyncClient, world: World) -> None:
    wish = {"name": "Changed once", "description": "One house"}
    assert (await client.post(f"{ENVIRONMENTS}/create", json=wish, headers=world.alpha.teacher.headers)).is_success
    url, headers = f"{ENVIRONMENTS}/Changed once", keyed(world.alpha.teacher, "change")
    first, again = [await client.patch(url, json={"description": "Two houses"}, headers=headers) for _ in range(2)]
    assert (first.status_code, first.json()["latest_version"]) == (202, 2)
    assert (again.status_code, again.json(), is_replayed(again)) == (202, first.json(), True)
    same = keyed(world.alpha.teacher, "no change")
    nothing, still = [await client.patch(url, json={}, headers=same) for _ in range(2)]
    assert (nothing.status_code, still.status_code, is_replayed(still)) == (200, 200, True)


async def test_what_was_refused_leaves_the_key_free(client: httpx.AsyncClient, world: World) -> None:
    wish = {"agent_id": "taken", "agent_type": "quiz_generator"}
    assert (await client.post(AGENTS, json=wish, headers=world.alpha.teacher.headers)).status_code == 201
    headers = keyed(world.alpha.teacher, "free again")
    assert problem(await client.post(AGENTS, json={}, headers=headers)) == (422, "validation_failed")
    assert problem(await client.post(KEYS, json={}, headers=headers)) == (403, "permission_missing")
    assert problem(await client.post(AGENTS, json=wish, headers=headers)) == (409, "already_exists")
    assert (await client.delete(f"{AGENTS}/taken", headers=world.alpha.teacher.headers)).status_code == 204
    made = await client.post(AGENTS, json=wish, headers=headers)
    assert (made.status_code, is_replayed(made)) == (201, False)


async def test_a_secret_is_kept_nowhere(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """The answer to a retry says what was made, so that it can be revoked."""
    headers, wish = keyed(world.alpha.owner, "secret"), {"name": "Grades", "role": "teacher"}
    first = await client.post(KEYS, json=wish, headers=headers)
    assert first.status_code == 201
    again = await client.post(KEYS, json=wish | {"expires_in_days": 90}, headers=headers)
    assert (problem(again), is_replayed(again)) == ((409, "secret_shown_once"), True)
    secret = first.json()["key"]
    assert again.json()["made"] == {name: value for name, value in first.json().items() if name != "key"}
    for table in KEY_TABLES:
        rows = admin.execute(f"SELECT one::text FROM {table} AS one".encode()).fetchall()
        assert [row for row in rows if secret in row[0]] == []
    items = (await client.get(KEYS, headers=world.alpha.owner.headers)).json()["items"]
    assert [one["name"] for one in items].count("Grades") == 1


async def test_a_person_founds_one_organization(client: httpx.AsyncClient, world: World) -> None:
    """Before there is an organization whose key it could be."""
    headers, wish = keyed(world.outsider, "found"), {"name": "Night School"}
    first, again = [await client.post(ORGANIZATIONS, json=wish, headers=headers) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert (is_replayed(first), is_replayed(again)) == (False, True)
    other = await client.post(ORGANIZATIONS, json={"name": "Day School"}, headers=headers)
    assert problem(other) == (409, "idempotency_key_reused")
    items = (await client.get(ORGANIZATIONS, headers=world.outsider.headers)).json()["items"]
    assert [one["name"] for one in items] == ["Night School"]
    elsewhere = await client.post(ORGANIZATIONS, json=wish, headers=keyed(world.omega.student, "found"))
    assert elsewhere.json()["id"] != first.json()["id"], "keys are a person's own"


@pytest.mark.parametrize(
    "path",
    ["/auth/login", "/auth/register", "/auth/refresh", "/webhooks/stripe", "/roblox/environment/preview"],
)
async def test_elsewhere_a_key_is_refused(client: httpx.AsyncClient, world: World, path: str) -> None:
    answer = await client.post(f"/api/v1{path}", json={}, headers=keyed(world.alpha.teacher, "here"))
    assert problem(answer) == (400, "idempotency_not_supported")
    assert problem(await client.post(f"/api/v1{path}", json={}, headers=world.alpha.teacher.headers)) != (
        400,
        "idempotency_not_supported",
    )


async def test_a_key_of_before_is_compared_by_its_bytes(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """As version 0.1 keeps it, while a node of it runs beside: with no status, as JSON, and no version before the
    fingerprint."""
    said = b'{"agent_id":"of-before","agent_type":"quiz_generator"}'
    headers = keyed(world.alpha.teacher, "of before", **{"Content-Type": "application/json"})
    first = await client.post(AGENTS, content=said, headers=headers)
    former = hashlib.sha256(f"POST {AGENTS}\n".encode() + said).hexdigest()
    kept = (
        "UPDATE blockyard.idempotency_keys"
        " SET fingerprint = %s, status = NULL, headers = NULL, answer = body::jsonb, body = NULL WHERE key = 'of before'"
    )
    assert admin.execute(kept.encode(), [former]).rowcount == 1
    again = await client.post(AGENTS, content=said, headers=headers)
    assert (again.status_code, again.json(), is_replayed(again)) == (201, first.json(), True)
    respelled = await client.post(AGENTS, content=said.replace(b",", b", "), headers=headers)
    assert problem(respelled) == (409, "idempotency_key_reused")


@pytest.mark.parametrize("table", KEY_TABLES)
async def test_a_key_lives_a_day(
    app: FastAPI, client: httpx.AsyncClient, world: World, admin: psycopg.Connection, table: str
) -> None:
    """Then it is as good as new, and the answer is forgotten."""
    mine = table.startswith("blockyard")
    person = world.omega.teacher if mine else world.omega.admin

    async def ask(number: int) -> httpx.Response:
        headers = keyed(person, f"a day {table}")
        if mine:
            wish: dict[str, Any] = {"agent_id": f"day-{number}", "agent_type": "quiz_generator"}
            return await client.post(AGENTS, json=wish, headers=headers)
        return await client.post(ORGANIZATIONS, json={"name": f"Day {number}"}, headers=headers)

    def age(hours: int) -> None:
        aged = f"UPDATE {table} SET created_at = now() - %s WHERE key = %s"
        assert admin.execute(aged.encode(), [timedelta(hours=hours), f"a day {table}"]).rowcount == 1

    def count() -> int:
        counted = admin.execute(f"SELECT count(*) FROM {table} WHERE key = %s".encode(), [f"a day {table}"]).fetchone()
        assert counted is not None
        return int(counted[0])

    assert (await ask(1)).status_code == 201
    age(23)
    assert is_replayed(await ask(1))
    assert problem(await ask(2)) == (409, "idempotency_key_reused")
    age(25)
    fresh = await ask(2)
    assert (fresh.status_code, is_replayed(fresh)) == (201, False)
    assert is_replayed(await ask(2))
    forget = once_in(timedelta(hours=1), forget_answers)
    await forget(app.state.process)
    assert count() == 1, "it is young"
    age(25)
    await forget(app.state.process)
    assert count() == 1, "it looks once in an hour"
    await once_in(timedelta(hours=1), forget_answers)(app.state.process)
    assert count() == 0


async def test_six_at_once_do_it_once(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    headers, wish = keyed(world.alpha.owner, "six"), {"email": "six@new.example.org", "role": "teacher"}
    answers = await asyncio.gather(*(client.post(INVITATIONS, json=wish, headers=headers) for _ in range(6)))
    assert {(one.status_code, one.text) for one in answers} == {(201, answers[0].text)}
    assert sorted(is_replayed(one) for one in answers) == [False, *[True] * 5]
    made = admin.execute("SELECT count(*) FROM blockyard.invitations WHERE email = 'six@new.example.org'").fetchone()
    assert made == (1,)
    founder, name = keyed(world.omega.owner, "six"), {"name": "Six at once"}
    founded = await asyncio.gather(*(client.post(ORGANIZATIONS, json=name, headers=founder) for _ in range(6)))
    assert {(one.status_code, one.text) for one in founded} == {(201, founded[0].text)}
    count = admin.execute("SELECT count(*) FROM blockyard.organizations WHERE name = 'Six at once'").fetchone()
    assert count == (1,)
