"""What an environment teaches: shown before it is made, read of a version, edited into another one."""

from typing import Any

import httpx
import psycopg

from tests.api.steps import problem
from tests.api.test_environments import BASE, create, url
from tests.conftest import RunJobs
from tests.world import World

OWN = {
    "id": "own-1",
    "kind": "choice",
    "prompt": "Which gas do leaves give off?",
    "choices": ["oxygen", "helium"],
    "answer": 0,
    "source": {"kind": "teacher"},
}


async def test_a_subject_is_taught(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "Leaves", "description": "A world about photosynthesis for grade 5."}
    shown = (await client.post(f"{BASE}/preview", json=wish, headers=headers)).json()
    assert (shown["lesson"]["topic"], shown["lesson"]["band"]) == ("photosynthesis", "3-5")
    at_the_board = [one for one in shown["lesson"]["questions"] if not one["id"].startswith("lesson-station-")]
    assert shown["question_count"] == len(at_the_board) >= 8
    assert {one["source"]["kind"] for one in shown["lesson"]["questions"]} == {"topic"}
    assert {"quiz_board", "info_board", "sun"} <= {one["thing"] for one in shown["components"]}
    assert shown["coverage"]["lost"] == 0
    await client.post(f"{BASE}/create", json=wish, headers=headers)
    waiting = await client.get(url("Leaves", "lesson"), headers=headers)
    assert problem(waiting) == (409, "environment_not_ready")
    await run_jobs()
    read = await client.get(url("Leaves", "lesson"), headers=headers)
    assert (read.status_code, read.json()["version"], read.json()["status"]) == (200, 1, "ready")
    assert read.json()["lesson"] == shown["lesson"]
    known = headers | {"If-None-Match": read.headers["etag"]}
    assert (await client.get(url("Leaves", "lesson"), headers=known)).status_code == 304


async def test_a_lesson_is_edited_and_stays_when_the_words_change(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Green", "A world about photosynthesis.")
    await run_jobs()
    lesson = (await client.get(url("Green", "lesson"), headers=headers)).json()["lesson"]
    gone = [one["id"] for one in lesson["questions"][1:]]
    edits = [
        {"op": "set_lesson", "goal": "Say what leaves give off"},
        {"op": "put_question", "question": OWN},
        {"op": "move_question", "id": "own-1", "place": 0},
        *({"op": "remove", "id": one} for one in gone),
    ]
    changed = await edit(client, headers, "Green", edits)
    assert (changed.status_code, changed.json()["version"], changed.json()["status"]) == (202, 2, "queued")
    assert changed.headers["location"].endswith("/roblox/environment/status/Green")
    await run_jobs()
    scene = (await client.get(url("Green", "scene"), headers=headers)).json()
    assert [one["prompt"] for one in scene["questions"]] == [OWN["prompt"], lesson["questions"][0]["prompt"]]
    words = {"description": "A world about photosynthesis with two trees."}
    await client.patch(url("Green"), json=words, headers=headers)
    await run_jobs()
    kept = (await client.get(url("Green", "lesson"), headers=headers)).json()
    assert (kept["version"], kept["lesson"]["goal"], len(kept["lesson"]["questions"])) == (
        3,
        "Say what leaves give off",
        2,
    )
    await client.patch(url("Green"), json={"lesson": None}, headers=headers)
    await run_jobs()
    anew = (await client.get(url("Green", "lesson"), headers=headers)).json()["lesson"]
    assert (anew["goal"], len(anew["questions"])) == (None, 6), "as many as rest on the boards beside two trees"
    query = (
        "SELECT action, details FROM blockyard.audit_entries WHERE details->>'name' = 'Green' ORDER BY created_at, id"
    )
    told = admin.execute(query).fetchall()
    assert ("environment.updated", {"name": "Green", "changed": ["lesson"], "version": 2}) in told


async def test_a_lesson_as_data_is_checked(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    twice = OWN | {"id": "own-2", "choices": ["oxygen", "Oxygen"]}
    body = {"name": "Data", "lesson": {"title": "Leaves", "questions": [OWN, twice]}}
    shown = await client.post(f"{BASE}/preview", json=body, headers=headers)
    assert shown.status_code == 200
    assert [one["id"] for one in shown.json()["lesson"]["questions"]] == ["own-1"]
    assert "question_left_out" in [one["code"] for one in shown.json()["notices"]]
    assert "quiz_board" in [one["thing"] for one in shown.json()["components"]]
    beyond = body | {"lesson": {"questions": [OWN | {"answer": 2}]}}
    assert problem(await client.post(f"{BASE}/preview", json=beyond, headers=headers)) == (422, "validation_failed")
    assert problem(await client.post(f"{BASE}/preview", json={"name": "None"}, headers=headers)) == (
        422,
        "validation_failed",
    )


async def test_edits_are_done_all_or_none(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    body = {"name": "Taught", "lesson": {"questions": [OWN]}}
    await client.post(f"{BASE}/create", json=body, headers=headers)
    unknown = await edit(client, headers, "Taught", [{"op": "set_lesson", "title": "T"}, {"op": "remove", "id": "q9"}])
    assert problem(unknown) == (422, "unknown_in_lesson")
    assert unknown.json()["detail"] == "Edit 1 (remove): there is no fact, term or question q9. There are: own-1."
    fact = {"id": "own-1", "says": "Leaves give off oxygen.", "source": {"kind": "teacher"}}
    assert problem(await edit(client, headers, "Taught", [{"op": "put_fact", "fact": fact}])) == (
        422,
        "lesson_edit_refused",
    )
    assert problem(await edit(client, headers, "Taught", [])) == (422, "validation_failed")
    same = await edit(client, headers, "Taught", [{"op": "put_question", "question": OWN}])
    assert (same.status_code, same.json()["version"]) == (200, 1)
    tag = headers | {"If-Match": same.headers["etag"]}
    first = await edit(client, tag, "Taught", [{"op": "set_lesson", "title": "Leaves"}])
    assert (first.status_code, first.json()["lesson"]["title"]) == (202, "Leaves")
    late = await edit(client, tag, "Taught", [{"op": "set_lesson", "title": "Late"}])
    assert problem(late) == (412, "precondition_failed")


async def test_a_version_of_before_has_no_lesson(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Old", "A tree")
    await run_jobs()
    assert (await client.get(url("Old", "lesson"), headers=headers)).status_code == 200
    admin.execute("UPDATE blockyard.environment_versions SET lesson = NULL")
    assert problem(await client.get(url("Old", "lesson"), headers=headers)) == (404, "no_lesson")


async def edit(client: httpx.AsyncClient, headers: dict[str, str], name: str, edits: list[Any]) -> httpx.Response:
    return await client.patch(url(name, "lesson"), json={"edits": edits}, headers=headers)
