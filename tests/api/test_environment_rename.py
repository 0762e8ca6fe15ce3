"""Another name for an environment, and its id, which stays."""

import asyncio
import unicodedata
from typing import Any
from urllib.parse import quote

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from tests.api.steps import problem
from tests.api.streams import EVENTS, be_quick, reading
from tests.attack.fingerprint import fingerprint
from tests.databases import TestDatabase
from tests.world import School, World
from tests.world_environments import NAME, write_files

BASE = "/api/v1/roblox/environment"


@pytest.fixture(autouse=True)
def files(admin: psycopg.Connection, database: TestDatabase) -> None:
    write_files(admin, database.settings.data_dir)


def url(name: str, *rest: str) -> str:
    return "/".join((BASE, quote(name, safe=""), *rest))


def status_url(name: str) -> str:
    return f"{BASE}/status/{quote(name, safe='')}"


async def create(client: httpx.AsyncClient, school: School, name: str) -> dict[str, Any]:
    wish = {"name": name, "description": "Two trees around a red rover"}
    answer = await client.post(f"{BASE}/create", json=wish, headers=school.teacher.headers)
    assert answer.status_code == 202, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def rename(client: httpx.AsyncClient, school: School, name: str, to: str, **headers: str) -> httpx.Response:
    return await client.patch(url(name), json={"name": to}, headers=school.teacher.headers | headers)


async def test_a_new_version_says_the_new_name(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """What of its files does, src/worlds/tests/test_names.py tells."""
    headers = world.alpha.teacher.headers
    old = (await client.get(url(NAME), headers=headers)).json()
    answer = await rename(client, world.alpha, NAME, "Mars & Moon")
    assert (answer.status_code, answer.headers["location"]) == (202, status_url("Mars & Moon"))
    shown = (await client.get(url("Mars & Moon"), headers=headers)).json()
    assert answer.json() == shown
    changed = {"name": "Mars & Moon", "latest_version": 2, "status": "queued", "progress": 0}
    new = {name: shown[name] for name in ("effective_max_players", "links", "updated_at")}
    assert shown == old | changed | new
    for link in shown["links"].values():
        assert (await client.get(link, headers=headers)).status_code == 200, "what is ready is shown meanwhile"
    query = "SELECT request ->> 'name' FROM blockyard.environment_versions WHERE environment_id = %s ORDER BY number"
    assert admin.execute(query, [old["id"]]).fetchall() == [(NAME,), ("Mars & Moon",)]


async def test_the_old_name_finds_nothing_and_is_free(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    made = await create(client, world.alpha, "Old")
    tag = (await client.get(url("Old"), headers=headers)).headers["etag"]
    assert (await rename(client, world.alpha, "Old", "New")).status_code == 202
    for address in (url("Old"), url("Old", "versions"), url("Old", "versions", "1"), status_url("Old")):
        assert problem(await client.get(address, headers=headers)) == (404, "not_found"), address
    stale = await rename(client, world.alpha, "New", "Newer", **{"If-Match": tag})
    assert problem(stale) == (412, "precondition_failed")
    again = await create(client, world.alpha, "Old")
    assert again["id"] != made["id"]


async def test_what_tells_of_it_survives(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.owner.headers
    shown = (await client.get(url(NAME, "publications"), headers=headers)).json()
    made = (await client.get(url(NAME), headers=headers)).json()
    assert (await rename(client, world.omega, NAME, "Moon Base")).status_code == 202
    assert (await client.get(url("Moon Base", "publications"), headers=headers)).json() == shown
    one = url("Moon Base", "publications", shown["items"][0]["id"])
    assert (await client.get(one, headers=headers)).json() == shown["items"][0]
    entry = (await client.get("/api/v1/organizations/current/audit", headers=headers)).json()["items"][0]
    assert (entry["action"], entry["resource_id"]) == ("environment.updated", made["id"])
    assert entry["details"] == {"name": "Moon Base", "renamed_from": NAME, "version": 2, "changed": ["name"]}


async def test_a_name_is_taken_once(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    await create(client, world.alpha, "Here")
    await create(client, world.alpha, "There")
    await create(client, world.omega, "Only there")
    before = fingerprint(admin, world.alpha.id)
    taken = await rename(client, world.alpha, "Here", unicodedata.normalize("NFD", " There "))
    assert problem(taken) == (409, "already_exists")
    assert fingerprint(admin, world.alpha.id) == before
    assert (await rename(client, world.alpha, "Here", "Only there")).status_code == 202, "in another school"


async def test_two_who_want_one_name(client: httpx.AsyncClient, world: World) -> None:
    for name in ("One", "Other"):
        await create(client, world.alpha, name)
    answers = await asyncio.gather(*(rename(client, world.alpha, name, "Wanted") for name in ("One", "Other")))
    assert sorted(answer.status_code for answer in answers) == [202, 409]


@pytest.mark.parametrize(
    ("to", "told"),
    [
        (None, "body.name: leave it out to keep it as it is; it cannot be null."),
        ("list", "body.name: list is a word of the addresses here; choose another name."),
        (
            "0190A5A0-0000-7000-8000-000000000000",
            "body.name: a name does not look like an id, which would find another environment; choose another name.",
        ),
        ("a\u200bb", "body.name: it holds a character that is not seen, such as U+200B; take it out."),
    ],
    ids=ascii,
)
async def test_what_is_no_name(client: httpx.AsyncClient, world: World, to: str | None, told: str) -> None:
    answer = await client.patch(url("Any"), json={"name": to}, headers=world.omega.teacher.headers)
    assert problem(answer) == (422, "validation_failed")
    assert answer.json()["detail"] == told


async def test_the_same_name_is_nothing_new(client: httpx.AsyncClient, world: World) -> None:
    await create(client, world.alpha, "Zürich")
    same = await rename(client, world.alpha, "Zürich", unicodedata.normalize("NFD", "  Zürich"))
    assert (same.status_code, same.json()["latest_version"]) == (200, 1)


async def test_a_rename_that_is_sent_again_is_done_once(client: httpx.AsyncClient, world: World) -> None:
    await create(client, world.alpha, "Lost answer")
    first, again = [
        await rename(client, world.alpha, "Lost answer", "Found answer", **{"Idempotency-Key": "rename"})
        for _ in range(2)
    ]
    assert (first.status_code, again.json()) == (202, first.json())
    assert again.headers["idempotent-replayed"] == "true"


async def test_the_id_stands_where_the_name_does(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    made = await create(client, world.alpha, "By its id")
    assert (await client.get(url(made["id"]), headers=headers)).json() == made
    assert problem(await client.get(url(made["id"].upper()), headers=headers)) == (404, "not_found")
    assert (await client.get(status_url(made["id"]), headers=headers)).json()["name"] == "By its id"
    renamed = await rename(client, world.alpha, made["id"], "By its name")
    assert (renamed.status_code, renamed.headers["location"]) == (202, status_url("By its name"))
    assert (await client.delete(url(made["id"]), headers=headers)).status_code == 204
    assert problem(await client.get(url("By its name"), headers=headers)) == (404, "not_found")
    assert problem(await client.delete(url(made["id"]), headers=headers)) == (404, "not_found")


async def test_a_download_is_called_by_the_name(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.teacher.headers
    [own] = [one for one in (await client.get(f"{BASE}/list", headers=headers)).json()["items"] if one["ready_version"]]
    place = await client.get(url(own["id"], "place.rbxlx"), headers=headers)
    assert f'filename="{own["name"]} v1 place.rbxlx"' in place.headers["content-disposition"]


async def test_anothers_id_is_nobodys(client: httpx.AsyncClient, world: World) -> None:
    made = await create(client, world.alpha, "Ours")
    invented = "0190a5a0-0000-7000-8000-000000000000"
    for method, rest in (("GET", ()), ("GET", ("scene",)), ("GET", ("versions", "1")), ("PATCH", ()), ("DELETE", ())):
        foreign, missing = [
            await client.request(
                method,
                url(one, *rest),
                headers=world.omega.teacher.headers,
                json={"name": "Theirs"} if method == "PATCH" else None,
            )
            for one in (made["id"], invented)
        ]
        assert problem(foreign) == (404, "not_found")
        assert foreign.content == missing.content
    assert (await client.get(url(made["id"]), headers=world.alpha.teacher.headers)).json()["name"] == "Ours"


async def test_an_old_name_that_looks_like_an_id_is_found(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    made, other = await create(client, world.alpha, "Before the rule"), await create(client, world.alpha, "An id")
    odd = "0190a5a0-0000-7000-8000-00000000000f"
    admin.execute("UPDATE blockyard.environments SET name = %s WHERE id = %s", [odd, made["id"]])
    assert (await client.get(url(odd), headers=headers)).json()["id"] == made["id"]
    admin.execute("UPDATE blockyard.environments SET name = %s WHERE id = %s", [other["id"], made["id"]])
    assert (await client.get(url(other["id"]), headers=headers)).json()["name"] == "An id", "an id is found first"


async def test_who_follows_it_hears_on(
    app: FastAPI, client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_quick(monkeypatch)
    await create(client, world.alpha, "Followed")
    async with reading(app, EVENTS.format("Followed"), world.alpha.teacher.headers) as stream:
        assert (await stream.event()).data["name"] == "Followed"
        assert (await rename(client, world.alpha, "Followed", "Still followed")).status_code == 202
        told = await stream.event()
    assert (told.kind, told.data["name"], told.data["version"]) == ("status", "Still followed", 2)
