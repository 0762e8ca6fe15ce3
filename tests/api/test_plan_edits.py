"""The plan of an environment: read of a version, and edited into another one."""

from typing import Any

import httpx
import psycopg

from tests.api.steps import problem
from tests.api.test_environments import BASE, create, url
from tests.api.test_plans import CASTLE, things
from tests.conftest import RunJobs
from tests.world import World

BIGGER: list[dict[str, Any]] = [
    {"op": "set_thing", "id": "home", "count": 3, "color": "unheard-of"},
    {"op": "add_thing", "zone": "village", "thing": {"id": "well", "noun": "well"}},
    {"op": "remove", "id": "gizmo"},
]


async def test_the_plan_of_words_is_read_and_edited(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Worded", "Two red cars and a tree")
    waiting = await client.get(url("Worded", "plan"), headers=headers)
    assert problem(waiting) == (409, "environment_not_ready")
    assert problem(await edit(client, headers, "Worded", [{"op": "set_mood"}])) == (409, "environment_not_ready")
    await run_jobs()
    read = await client.get(url("Worded", "plan"), headers=headers)
    assert (read.status_code, read.json()["version"], read.json()["status"]) == (200, 1, "ready")
    car, tree = read.json()["plan"]["world"]["things"]
    assert (car["noun"], car["count"], car["color"], tree["noun"]) == ("car", 2, "red", "tree")
    known = headers | {"If-None-Match": read.headers["etag"]}
    assert (await client.get(url("Worded", "plan"), headers=known)).status_code == 304
    edits = [{"op": "set_thing", "id": car["id"], "count": 1}, {"op": "remove", "id": tree["id"]}]
    changed = await edit(client, headers, "Worded", edits)
    assert (changed.status_code, changed.json()["version"], changed.json()["status"]) == (202, 2, "queued")
    assert changed.headers["location"].endswith("/roblox/environment/status/Worded")
    assert (await client.get(url("Worded", "plan"), headers=headers)).json()["version"] == 1, "until it is ready"
    await run_jobs()
    assert things((await client.get(url("Worded", "scene"), headers=headers)).json()) == ["car"]
    assert (await client.get(url("Worded"), headers=headers)).json()["description"] == "Two red cars and a tree"
    first = await client.get(url("Worded", "plan"), params={"version": 1}, headers=headers)
    assert first.json() == read.json(), "a version keeps its plan"
    missing = await client.get(url("Worded", "plan"), params={"version": 9}, headers=headers)
    assert problem(missing) == (404, "no_such_version")


async def test_edits_are_checked_by_the_rules(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    await client.post(f"{BASE}/create", json={"name": "Growing", "plan": CASTLE}, headers=headers)
    made = await edit(client, headers, "Growing", BIGGER)
    assert made.status_code == 202, "a plan that was given can be edited before it is built"
    assert [notice["code"] for notice in made.json()["notices"]] == ["unknown_color"]
    read = await client.get(url("Growing", "plan"), params={"version": 2}, headers=headers)
    assert (read.json()["plan"], read.json()["notices"]) == (made.json()["plan"], [])
    await run_jobs()
    scene = (await client.get(url("Growing", "scene"), headers=headers)).json()
    assert things(scene) == ["castle", "house", "house", "house", "well"]
    query = (
        "SELECT action, details FROM blockyard.audit_entries WHERE details->>'name' = 'Growing' ORDER BY created_at, id"
    )
    told = admin.execute(query).fetchall()
    assert ("environment.updated", {"name": "Growing", "changed": ["plan"], "version": 2}) in told


async def test_edits_that_say_nothing_new_make_no_version(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    await client.post(f"{BASE}/create", json={"name": "Same", "plan": CASTLE}, headers=headers)
    same = await edit(client, headers, "Same", [{"op": "set_thing", "id": "home", "count": 2}])
    assert (same.status_code, same.json()["version"]) == (200, 1)
    other = await edit(client, headers, "Same", [{"op": "set_thing", "id": "home", "count": 4}])
    assert (other.status_code, other.json()["version"]) == (202, 2)


async def test_who_edits_an_older_plan_is_told(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    await client.post(f"{BASE}/create", json={"name": "Contested", "plan": CASTLE}, headers=headers)
    tag = (await client.get(url("Contested", "plan"), params={"version": 1}, headers=headers)).headers["etag"]
    mine = headers | {"If-Match": tag}
    first = await edit(client, mine, "Contested", BIGGER)
    assert first.status_code == 202
    late = await edit(client, mine, "Contested", [{"op": "remove", "id": "castle"}])
    assert problem(late) == (412, "precondition_failed")
    assert late.headers["etag"].partition(".")[0] == first.headers["etag"].partition(".")[0]
    again = await edit(
        client, headers | {"If-Match": first.headers["etag"]}, "Contested", [{"op": "remove", "id": "well"}]
    )
    assert again.status_code == 202


async def test_edits_are_done_all_or_none(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    await client.post(f"{BASE}/create", json={"name": "Whole", "plan": CASTLE}, headers=headers)
    unknown = await edit(client, headers, "Whole", [*BIGGER, {"op": "set_zone", "id": "moat"}])
    assert problem(unknown) == (422, "unknown_in_plan")
    assert unknown.json()["detail"] == "Edit 3 (set_zone): there is no zone moat. There are: hill, village, world."
    taken = await edit(client, headers, "Whole", [{"op": "remove", "id": "world"}])
    assert problem(taken) == (422, "plan_edit_refused")
    odd = await edit(client, headers, "Whole", [{"op": "set_fire", "id": "world"}])
    assert problem(odd) == (422, "validation_failed")
    assert problem(await edit(client, headers, "Whole", [])) == (422, "validation_failed")
    assert problem(await edit(client, headers, "Whole", [{"op": "set_mood"}] * 101)) == (422, "validation_failed")
    assert (await client.get(url("Whole"), headers=headers)).json()["latest_version"] == 1
    assert (await edit(client, headers, "Whole", [{"op": "set_mood"}] * 100)).status_code == 200


async def test_edits_sent_twice_are_done_once(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    await client.post(f"{BASE}/create", json={"name": "Once", "plan": CASTLE}, headers=headers)
    keyed = headers | {"Idempotency-Key": "well-once"}
    add = [{"op": "add_thing", "zone": "village", "thing": {"id": "well", "noun": "well"}}]
    answers = [await edit(client, keyed, "Once", add) for _ in range(2)]
    assert [(one.status_code, one.json()["version"]) for one in answers] == [(202, 2), (202, 2)]


async def test_a_version_of_before_has_no_plan(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Older", "One tree")
    await run_jobs()
    of_it = "FROM blockyard.environments WHERE name = 'Older'"
    admin.execute(f"UPDATE blockyard.environment_versions SET plan = NULL WHERE environment_id IN (SELECT id {of_it})")
    answer = await client.get(url("Older", "plan"), headers=headers)
    assert problem(answer) == (404, "no_plan")
    assert "its next version has one" in answer.json()["detail"]
    assert problem(await edit(client, headers, "Older", [{"op": "set_mood"}])) == (404, "no_plan")


async def edit(
    client: httpx.AsyncClient, headers: dict[str, str], name: str, edits: list[dict[str, Any]]
) -> httpx.Response:
    return await client.patch(url(name, "plan"), json={"edits": edits}, headers=headers)
