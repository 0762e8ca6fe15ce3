"""One name, however it is typed; what an environment says of its players; why there is no file; what can be said."""

import unicodedata
from typing import Any
from urllib.parse import quote

import httpx
import psycopg
import pytest

from blockyard.environments.addresses import RESERVED
from tests.api.steps import problem
from tests.world import World
from tests.world_environments import NAME
from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.themes import THEMES
from worlds.catalogue.things import WORDS

BASE = "/api/v1/roblox/environment"


def url(name: str, *rest: str) -> str:
    return "/".join((BASE, quote(name, safe=""), *rest))


async def create(client: httpx.AsyncClient, world: World, name: str, **more: Any) -> httpx.Response:
    body = {"name": name, "description": "One tree", **more}
    return await client.post(f"{BASE}/create", json=body, headers=world.alpha.teacher.headers)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (unicodedata.normalize("NFD", "Zürich é"), "Zürich é"),
        (unicodedata.normalize("NFD", "Émile" + "é" * 75), "Émile" + "é" * 75),
        ("  trail ", "trail"),
        ("A\u00a0B\u3000", "A B"),
        ("火星基地", "火星基地"),
        ("المريخ", "المريخ"),
    ],
    ids=ascii,
)
async def test_one_name_however_it_is_typed(client: httpx.AsyncClient, world: World, typed: str, kept: str) -> None:
    headers = world.alpha.teacher.headers
    assert (await client.get(url(typed), headers=headers)).status_code == 404
    made = await create(client, world, typed)
    assert (made.status_code, made.json()["name"]) == (202, kept)
    assert problem(await create(client, world, kept)) == (409, "already_exists")
    for spelling in (typed, kept, f" {kept} "):
        for address in (url(spelling), url(spelling, "versions"), f"{BASE}/status/{quote(spelling, safe='')}"):
            assert (await client.get(address, headers=headers)).status_code == 200, address
    assert (await client.delete(url(typed), headers=headers)).status_code == 204
    assert problem(await client.get(url(kept), headers=headers)) == (404, "not_found")


@pytest.mark.parametrize("hidden", ["a\u202eb", "a\u2066b", "a\u200bb", "\ufeffa", "a\x07b"], ids=ascii)
async def test_what_is_not_seen_names_nothing(client: httpx.AsyncClient, world: World, hidden: str) -> None:
    refused = await create(client, world, hidden)
    assert problem(refused) == (422, "validation_failed")
    assert refused.json()["detail"].startswith("body.name: it holds a character that is not seen, such as U+")
    answer = await client.get(url(hidden), headers=world.alpha.teacher.headers)
    assert problem(answer) == (404, "not_found")


@pytest.mark.parametrize("name", sorted(RESERVED))
async def test_a_word_of_the_addresses_is_no_name(client: httpx.AsyncClient, world: World, name: str) -> None:
    refused = await create(client, world, name)
    assert problem(refused) == (422, "validation_failed")
    told = f"body.name: {name} is a word of the addresses here; choose another name."
    assert refused.json()["detail"] == told
    assert (await create(client, world, f"{name} it")).status_code == 202


async def test_players_are_those_given_or_those_described(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    shown = (await client.get(url(NAME), headers=headers)).json()
    assert (shown["max_players"], shown["effective_max_players"]) == (None, 24)
    await client.patch(url(NAME), json={"max_players": shown["max_players"]}, headers=headers)
    asked = admin.execute(
        "SELECT request ->> 'max_players' FROM blockyard.environments WHERE organization_id = %s AND name = %s",
        (world.alpha.id, NAME),
    ).fetchone()
    assert asked == (None,), "the description still decides"
    given = (await create(client, world, "Given", max_players=20)).json()
    assert (given["max_players"], given["effective_max_players"]) == (20, 20)
    described = (await create(client, world, "Described")).json()
    assert (described["max_players"], described["effective_max_players"]) == (None, None), "nobody knows yet"


async def test_a_word_of_an_older_version_decides_nothing(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """0.1 took any theme, and any terrain."""
    admin.execute(
        """
        UPDATE blockyard.environments
        SET request = request || '{"settings": {"theme": "qqq", "terrain": "qqq", "seed": 7}}' WHERE organization_id = %s
        """,
        (world.alpha.id,),
    )
    headers = world.alpha.teacher.headers
    settings = (await client.get(url(NAME), headers=headers)).json()["settings"]
    assert (settings["theme"], settings["terrain"], settings["seed"]) == (None, None, 7)
    changed = await client.patch(url(NAME), json={"settings": {"weather": "snow"}}, headers=headers)
    assert changed.status_code == 202, changed.text
    assert changed.json()["settings"] == settings | {"weather": "snow"}


async def test_why_there_is_no_file(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world, "Waiting")
    for query in ("", "?version=1"):
        answer = await client.get(url("Waiting", "place.rbxlx") + query, headers=headers)
        assert problem(answer) == (409, "environment_not_ready"), query
    unknown = await client.get(url("Waiting", "place.rbxlx"), params={"version": 99}, headers=headers)
    assert problem(unknown) == (404, "no_such_version")
    assert unknown.json()["detail"] == "This environment has no version 99: they count from 1 to 1."
    finish = "UPDATE blockyard.environment_versions SET status = %s WHERE organization_id = %s AND status = 'queued'"
    admin.execute(finish, ("failed", world.alpha.id))
    failed = await client.get(url("Waiting", "place.rbxlx"), params={"version": 1}, headers=headers)
    assert problem(failed) == (409, "environment_not_ready")
    assert failed.json()["detail"] == "Version 1 of this environment is failed: it has no files. Ask for another one."
    await create(client, world, "Without")
    admin.execute(finish, ("ready", world.alpha.id))
    binary = await client.get(url("Without", "place.rbxl"), params={"version": 1}, headers=headers)
    assert problem(binary) == (404, "no_binary_place")
    assert "BLOCKYARD_ROJO_BINARY" in binary.json()["detail"]
    model = await client.get(url("Without", "model.glb"), params={"version": 1}, headers=headers)
    assert problem(model) == (404, "no_model")
    assert "its next version has one" in model.json()["detail"]
    assert problem(await client.get(url("Nowhere", "place.rbxl"), headers=headers)) == (404, "not_found")


async def test_the_vocabulary_is_what_the_worlds_understand(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get("/api/v1/roblox/vocabulary", headers=world.alpha.student.headers)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "private, max-age=3600")
    told = answer.json()
    assert [one["name"] for one in told["themes"]] == list(THEMES)
    assert [one["name"] for one in told["terrains"]] == list(TERRAINS)
    words = {word: one["name"] for one in told["things"] for word in (one["title"], *one["words"])}
    assert words == WORDS
    assert {"word": "sunset", "hour": 18.0} in told["times"]
    assert {one["name"]: one["words"] for one in told["weather"]}["snow"]
    assert {one["name"]: one["things"] for one in told["activities"]}["quiz"] == ["quiz_board", "quiz_station"]
    assert problem(await client.get("/api/v1/roblox/vocabulary")) == (401, "not_authenticated")
