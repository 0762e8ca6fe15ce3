"""What a model asserts is kept with the version, unread until the teacher says that she has read it. A worker builds it."""

from typing import Any

import httpx
from pydantic import SecretStr

from blockyard.app.settings import Settings
from tests.api.steps import problem
from tests.api.test_environments import url
from tests.model_server import model_server, proposing, world_of
from tests.worker import Worker
from tests.world import World
from worlds.plan.plan import Plan
from worlds.plan.tree import things_in
from worlds.tests.proposals import LEADER, LESSON, MERCHANT, TALK

HANSE = {"name": "Port", "description": "A port with a merchant, for a lesson about the Zorbian League."}
FIRST = world_of(MERCHANT, activities=[TALK], lesson=LESSON)
OTHER = world_of({"id": "tree", "noun": "tree"}, lesson=LESSON | {"title": "Something else"})
"""What it would answer if it were asked again."""
MENDED = "Lübeck led the League."


async def test_a_model_teaches_until_it_is_read(
    client: httpx.AsyncClient, world: World, worker: Worker, settings: Settings
) -> None:
    headers = world.alpha.teacher.headers
    await client.post("/api/v1/roblox/environment/create", json=HANSE, headers=headers)
    with model_server(proposing(FIRST, OTHER)) as (address, asked):
        its = settings.model_copy(update={"model": "small", "model_url": address, "model_api_key": SecretStr("key")})
        await worker.drain(its)
        first = (await client.get(url("Port", "lesson"), headers=headers)).json()
        assert (first["version"], sources(first)) == (1, {("model", "small", False)})
        assert "unread" in [one["code"] for one in first["notices"]]

        unknown = await edit(client, headers, [{"op": "mark_read", "ids": ["nobody"]}])
        assert problem(unknown) == (422, "unknown_in_lesson")
        some = await edit(client, headers, [{"op": "mark_read", "ids": ["union", "leader"]}])
        assert (some.status_code, some.json()["version"]) == (202, 2)
        await worker.drain(its)
        second = (await client.get(url("Port", "lesson"), headers=headers)).json()
        assert (second["version"], second["status"]) == (2, "ready")
        assert [one["source"]["is_read"] for one in second["lesson"]["facts"]] == [True, True]
        assert [one["source"]["is_read"] for one in second["lesson"]["questions"]] == [False, False]
        (unread,) = [one["detail"] for one in second["notices"] if one["code"] == "unread"]
        assert "asserts here: 1 word, 2 questions." in unread
        assert await things(client, headers) == await things(client, headers, version=1), "the world stays"

        fact = {"id": "leader", "says": MENDED, "source": {"kind": "teacher"}}
        await edit(client, headers, [{"op": "mark_read"}, {"op": "put_fact", "fact": fact}])
        await worker.drain(its)
        third = (await client.get(url("Port", "lesson"), headers=headers)).json()
        assert (third["version"], sources(third)) == (3, {("model", "small", True), ("teacher", None, True)})
        assert "unread" not in [one["code"] for one in third["notices"]]
        shown = await things(client, headers)
        before = await things(client, headers, version=1)
        assert shown == [(name, [MENDED if text == LEADER else text for text in texts]) for name, texts in before]
        assert (shown == before, len(asked)) == (False, 1), "the model was asked once"


async def test_a_plan_is_edited_and_its_lesson_stays(
    client: httpx.AsyncClient, world: World, worker: Worker, settings: Settings
) -> None:
    headers = world.alpha.teacher.headers
    await client.post("/api/v1/roblox/environment/create", json=HANSE | {"name": "Pier"}, headers=headers)
    with model_server(proposing(FIRST, OTHER)) as (address, asked):
        its = settings.model_copy(update={"model": "small", "model_url": address, "model_api_key": SecretStr("key")})
        await worker.drain(its)
        before = (await client.get(url("Pier", "lesson"), headers=headers)).json()
        edits = [{"op": "add_thing", "zone": "world", "thing": {"id": "well", "noun": "well"}}]
        changed = await client.patch(url("Pier", "plan"), json={"edits": edits}, headers=headers)
        assert (changed.status_code, changed.json()["version"]) == (202, 2)
        await worker.drain(its)
        after = (await client.get(url("Pier", "lesson"), headers=headers)).json()
    assert (after["version"], after["lesson"], len(asked)) == (2, before["lesson"], 1)
    assert "unread" in [one["code"] for one in after["notices"]]
    scene = (await client.get(url("Pier", "scene"), headers=headers)).json()
    assert len(scene["questions"]) == 2
    assert "well-1" in [one["id"] for one in scene["components"]]


def sources(answer: dict[str, Any]) -> set[tuple[str, str | None, bool]]:
    lesson = answer["lesson"]
    entries = [*lesson["facts"], *lesson["terms"], *lesson["questions"]]
    return {(one["source"]["kind"], one["source"]["name"], one["source"]["is_read"]) for one in entries}


async def things(
    client: httpx.AsyncClient, headers: dict[str, str], version: int | None = None
) -> list[tuple[str, list[str]]]:
    """Of the plan of the ready version, or of another one, with what is written on them."""
    asked = {"version": version} if version else {}
    plan = (await client.get(url("Port", "plan"), params=asked, headers=headers)).json()["plan"]
    return [(one.id, [*one.texts]) for one in things_in(Plan.model_validate(plan).world)]


async def edit(client: httpx.AsyncClient, headers: dict[str, str], edits: list[dict[str, Any]]) -> httpx.Response:
    return await client.patch(url("Port", "lesson"), json={"edits": edits}, headers=headers)
