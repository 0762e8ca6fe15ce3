"""Worlds said as data: a plan in place of words, answers to what was asked back."""

from typing import Any

import httpx
import psycopg
import pytest

from tests.api.steps import problem
from tests.api.test_environments import BASE, create, url
from tests.conftest import RunJobs
from tests.world import World

CASTLE: dict[str, Any] = {
    "world": {
        "id": "world",
        "title": "Castle",
        "zones": [
            {"id": "hill", "kind": "hill", "title": "Hill", "things": [{"id": "castle", "noun": "castle"}]},
            {
                "id": "village",
                "title": "Village",
                "things": [{"id": "home", "noun": "home", "count": 2}, {"id": "gizmo", "noun": "gizmo"}],
            },
        ],
    },
    "mood": {"time_of_day": 6.5},
}
NOWHERE: dict[str, Any] = {"world": {"id": "world", "title": "Castle", "count": "3"}}


def things(scene: dict[str, Any]) -> list[str]:
    return sorted(one["thing"] for one in scene["components"] if one["thing"] != "spawn_pad")


async def test_a_preview_of_a_plan(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    answer = await client.post(f"{BASE}/preview", json={"name": "Castle", "plan": CASTLE}, headers=headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["designer"], found["brief"]["wishes"], found["time_of_day"]) == ("plan", [], 6.5)
    assert found["questions_back"] == []
    assert found["coverage"] == {"content_words": 0, "used": 0, "told": 0, "asked": 0, "lost": 0}
    how = {one["label"]: (one["thing"], one["resolved_by"], one["runners_up"]) for one in found["components"]}
    assert how == {
        "spawn pad": ("spawn_pad", None, []),
        "castle": ("castle", "catalogue", ["toy", "mansion", "house"]),
        "home": ("house", "synonym", ["building", "sports_equipment"]),
        "gizmo": ("placeholder", "plinth", ["appliance"]),
    }
    assert [notice["code"] for notice in found["notices"]] == ["unknown_thing"]
    home = found["plan"]["world"]["zones"][1]["things"][0]
    assert (home["id"], home["choice"], home["count"]) == ("home", "house", 2)
    again = await client.post(f"{BASE}/preview", json={"name": "Castle", "plan": found["plan"]}, headers=headers)
    assert again.json()["plan"] == found["plan"], "what was mended needs no mending"
    assert again.json()["picture"] == found["picture"]


async def test_a_preview_of_words_answers_with_a_plan(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    words = {"name": "Cars", "description": "Two red cars", "answers": {"which-car": "the fast one"}}
    found = (await client.post(f"{BASE}/preview", json=words, headers=headers)).json()
    [car] = found["plan"]["world"]["things"]
    assert (car["noun"], car["count"], car["color"]) == ("car", 2, "red")
    assert [wish["count"] for wish in found["brief"]["wishes"]] == [2]
    by_plan = {"name": "Cars", "plan": found["plan"]}
    planned = (await client.post(f"{BASE}/preview", json=by_plan, headers=headers)).json()
    assert planned["components"] == found["components"]


async def test_a_preview_shows_relations_of_a_plan_that_a_brief_has_not(
    client: httpx.AsyncClient, world: World
) -> None:
    words = {"name": "Mars", "description": "six rocks north of the rover"}
    answer = await client.post(f"{BASE}/preview", json=words, headers=world.alpha.teacher.headers)
    assert answer.status_code == 200, answer.text
    rocks = [
        {"relation": "north_of", "subject": f"rock-{number}", "objects": ["rover-1"], "holds": True}
        for number in range(1, 7)
    ]
    assert answer.json()["relations"] == rocks


@pytest.mark.parametrize(
    ("said", "where", "why"),
    [
        ({}, [], "say what to build: in words as description, by a text, or as data as plan or lesson"),
        ({"plan": NOWHERE}, ["plan", "world", "count"], "valid integer"),
        ({"plan": {"world": {"id": "World", "title": "W"}}}, ["plan", "world", "id"], "match pattern"),
        ({"plan": CASTLE | {"wish": 1}}, ["plan", "wish"], "not permitted"),
        ({"plan": CASTLE, "description": ""}, ["description"], "at least 1 character"),
        ({"plan": CASTLE, "answers": {f"q-{n}": "a" for n in range(11)}}, ["answers"], "at most 10"),
        ({"plan": CASTLE, "answers": {"Not an id": "a"}}, ["answers", "Not an id", "[key]"], "match pattern"),
    ],
)
@pytest.mark.parametrize("route", ["preview", "create"])
async def test_what_says_nothing_to_build_is_refused(
    client: httpx.AsyncClient, world: World, route: str, said: dict[str, Any], where: list[str], why: str
) -> None:
    headers = world.alpha.teacher.headers
    answer = await client.post(f"{BASE}/{route}", json={"name": "Refused"} | said, headers=headers)
    assert problem(answer) == (422, "validation_failed")
    [fault] = answer.json()["errors"]
    assert fault["where"] == ".".join(["body", *where])
    assert why in fault["what"]


async def test_a_plan_is_built(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    headers = world.alpha.teacher.headers
    wish = {"name": "Planned", "description": "A hundred trees", "plan": CASTLE, "answers": {"which-home": "a house"}}
    made = await client.post(f"{BASE}/create", json=wish, headers=headers)
    assert (made.status_code, made.json()["description"]) == (202, "A hundred trees")
    assert made.json()["answers"] == {"which-home": "a house"}
    alone = await client.post(f"{BASE}/create", json={"name": "Alone", "plan": CASTLE}, headers=headers)
    assert (alone.status_code, alone.json()["description"], alone.json()["answers"]) == (202, "", {})
    await run_jobs()
    for name, words in (("Planned", "A hundred trees"), ("Alone", "")):
        scene = (await client.get(url(name, "scene"), headers=headers)).json()
        assert things(scene) == ["castle", "house", "house", "placeholder"], "a plan wins"
        [version] = (await client.get(url(name, "versions"), headers=headers)).json()["items"]
        assert (version["designer"], version["description"]) == ("plan", words)


async def test_a_plan_takes_the_place_of_words_and_back(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Turning", "One tree")
    planned = await client.patch(url("Turning"), json={"plan": CASTLE, "answers": {"a": "b"}}, headers=headers)
    assert (planned.status_code, planned.json()["latest_version"]) == (202, 2)
    same = await client.patch(url("Turning"), json={"plan": CASTLE}, headers=headers)
    assert (same.status_code, same.json()["latest_version"]) == (200, 2)
    smaller = {"world": {"id": "world", "title": "Castle", "things": [{"id": "well", "noun": "well"}]}}
    await client.patch(url("Turning"), json={"plan": smaller}, headers=headers)
    await run_jobs()
    scene = (await client.get(url("Turning", "scene"), headers=headers)).json()
    assert (things(scene), scene["time_of_day"]) == (["well"], 14.0), "another plan is taken whole"
    other = await client.patch(url("Turning"), json={"description": "One boat"}, headers=headers)
    assert (other.status_code, other.json()["answers"]) == (202, {}), "answers belong to the words"
    await run_jobs()
    assert things((await client.get(url("Turning", "scene"), headers=headers)).json()) == ["boat"]


async def test_without_words_a_plan_stays(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    headers = world.alpha.teacher.headers
    await client.post(f"{BASE}/create", json={"name": "Wordless", "plan": CASTLE}, headers=headers)
    refused = await client.patch(url("Wordless"), json={"plan": None}, headers=headers)
    assert problem(refused) == (422, "nothing_to_build")
    taken = await client.patch(url("Wordless"), json={"plan": None, "description": "One tree"}, headers=headers)
    assert (taken.status_code, taken.json()["latest_version"]) == (202, 2)
    query = "SELECT request FROM blockyard.environments WHERE name = 'Wordless'"
    assert admin.execute(query).fetchall() == [({"name": "Wordless", "description": "One tree"},)]


async def test_a_plan_brings_a_shape(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    """It is kept with the version, stands in its scene, and stays through an edit."""
    headers = world.alpha.teacher.headers
    block = {"kind": "block", "size": [2.0, 2.0, 2.0], "color": "blue"}
    shape = {"noun": "gizmo", "pieces": [block, block | {"position": [9.0, 9.0, 9.0]}]}
    plan = CASTLE | {"shapes": [shape, {"noun": "house", "pieces": [block]}]}
    found = (await client.post(f"{BASE}/preview", json={"name": "Gizmo", "plan": plan}, headers=headers)).json()
    how = {one["label"]: (one["thing"], one["resolved_by"], one["runners_up"]) for one in found["components"]}
    assert how["gizmo"] == ("shape", "shape", ["appliance"])
    assert [(one["code"], one["detail"]) for one in found["notices"]] == [
        ("shape_mended", "The shape of gizmo is not in one piece: 1 of its 2 pieces were left out."),
        ("shape_refused", "The shape proposed for house is not used: the catalogue has one."),
    ]
    await client.post(f"{BASE}/create", json={"name": "Gizmo", "plan": plan}, headers=headers)
    await run_jobs()
    kept = (await client.get(url("Gizmo", "plan"), headers=headers)).json()["plan"]["shapes"]
    whole = block | {"position": [0.0, 0.0, 0.0], "axis": "y", "down": "front", "material": None}
    assert kept == [{"noun": "gizmo", "pieces": [whole]}]
    assert "shape" in things((await client.get(url("Gizmo", "scene"), headers=headers)).json())
    edits = {"edits": [{"op": "set_thing", "id": "gizmo", "count": 3}]}
    edited = await client.patch(url("Gizmo", "plan"), json=edits, headers=headers)
    assert (edited.status_code, edited.json()["plan"]["shapes"]) == (202, kept)


async def test_a_shape_has_no_more_than_sixty_pieces(client: httpx.AsyncClient, world: World) -> None:
    pieces = [{"size": [1.0, 1.0, 1.0]}] * 61
    body = {"name": "Gizmo", "plan": CASTLE | {"shapes": [{"noun": "gizmo", "pieces": pieces}]}}
    answer = await client.post(f"{BASE}/preview", json=body, headers=world.alpha.teacher.headers)
    assert problem(answer) == (422, "validation_failed")
    [fault] = answer.json()["errors"]
    assert (fault["where"], "at most 60 items" in fault["what"]) == ("body.plan.shapes.0.pieces", True)
