"""What teachers find out: which questions misled, what happened as xAPI statements, and who plays now."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.assignments import live
from blockyard.base import clock
from blockyard.web.settings import WebSettings
from tests.api.assigning import (
    ASSIGNMENTS,
    RIGHT,
    Classroom,
    answered,
    complete,
    event,
    new_classroom,
    put_questions,
    start,
    tell,
)
from tests.api.steps import problem
from tests.api.streams import Stream, reading
from tests.databases import TestDatabase
from tests.world import World
from tests.world_environments import PLAY

QUESTIONS: Final = [
    {"id": "gas", "prompt": "Which do leaves give off?", "choices": ["iron", "oxygen", "salt", "gold"], "unit": None},
    {"id": "code", "prompt": "Which number?", "choices": [], "unit": None},
]


@pytest.fixture(autouse=True)
def questions(database: TestDatabase, admin: psycopg.Connection) -> None:
    put_questions(admin, database.settings.data_dir)
    play = json.dumps(json.loads(PLAY) | {"questions": QUESTIONS})
    for file in Path(database.settings.data_dir).rglob("play.json"):
        file.write_text(play)


async def room_of(client: httpx.AsyncClient, admin: psycopg.Connection, world: World, *names: str) -> Classroom:
    return await new_classroom(client, admin, world.alpha, *names)


async def test_items(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    """Six pupils; by hand: gas 4 of 6 right, planet 3 of 6, moon 1 of 4, code 6 of 6. Second attempts say nothing."""
    room = await room_of(client, admin, world, *"ABCDEF")
    made = await room.assign()
    address = f"{ASSIGNMENTS}/{made['id']}/items"
    assert (await client.get(address, headers=room.headers)).json()["items"] == []
    wrong_gas = {4: 3, 5: 3}
    begun = clock.now() - timedelta(hours=1)
    for number, pupil in enumerate(room.pupils):
        attempt = (await start(client, pupil, made["id"])).json()
        admin.execute("UPDATE blockyard.attempts SET started_at = %s WHERE id = %s", [begun, attempt["id"]])
        told = [event("session.started", begun)]
        given = {"gas": wrong_gas.get(number, RIGHT["gas"]), "planet": 2 if number < 3 else 0, "code": 4711}
        if number < 4:
            given["moon"] = 0 if number == 0 else 1
        for place, (question, answer) in enumerate(given.items()):
            at = begun + timedelta(seconds=(place + 1) * (10 + number))
            told.append(event("question.answered", at, activity="quiz", question=question, answer=answer))
        await tell(client, pupil, made["id"], attempt["id"], *told)
        await tell(client, pupil, made["id"], attempt["id"], answered("gas", right=True))
    await complete(client, room.pupils[0], made["id"], (await start(client, room.pupils[0], made["id"])).json()["id"])
    again = (await start(client, room.pupils[0], made["id"])).json()
    await tell(client, room.pupils[0], made["id"], again["id"], answered("moon", right=False))
    items = {one["question"]: one for one in (await client.get(address, headers=room.headers)).json()["items"]}
    assert [*items] == ["code", "gas", "moon", "planet"]
    gas = items["gas"]
    assert (gas["activity"], gas["prompt"], gas["n"], gas["too_few"]) == ("quiz", "Which do leaves give off?", 6, False)
    assert gas["difficulty"] == pytest.approx(4 / 6)
    assert gas["median_seconds"] == 12.5
    assert gas["answers"] == [
        {"answer": 1, "choice": "oxygen", "right": True, "count": 4},
        {"answer": 3, "choice": "gold", "right": False, "count": 2},
    ]
    # Points elsewhere: 3, 2, 2, 1, 1, 1 beside 1, 1, 1, 1, 0, 0: r = 0.5547...
    assert gas["discrimination"] == pytest.approx(pearson([1, 1, 1, 1, 0, 0], [3, 2, 2, 1, 1, 1]))
    assert (items["code"]["difficulty"], items["code"]["discrimination"]) == (1, None)
    assert items["code"]["answers"] == [{"answer": 4711, "choice": None, "right": True, "count": 6}]
    assert items["moon"] == {
        **{"activity": "quiz", "question": "moon", "prompt": None, "n": 4, "too_few": True, "difficulty": None},
        **{"discrimination": None, "median_seconds": None, "answers": []},
    }
    assert problem(await client.get(address, headers=world.alpha.both.headers)) == (404, "not_found")


async def test_numbers_that_are_typed_in(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    """They may be anything, and are told as they are."""
    room = await room_of(client, admin, world, *"ABCDE")
    made = await room.assign()
    for number, pupil in enumerate(room.pupils):
        attempt = (await start(client, pupil, made["id"])).json()
        typed = -3 if number < 3 else 0.5
        told = event("question.answered", activity="quiz", question="code", answer=typed)
        await tell(client, pupil, made["id"], attempt["id"], told)
    found = await client.get(f"{ASSIGNMENTS}/{made['id']}/items", headers=room.headers)
    (code,) = found.json()["items"]
    assert (code["n"], code["difficulty"], code["prompt"]) == (5, 0, "Which number?")
    assert code["answers"] == [
        {"answer": -3, "choice": None, "right": False, "count": 3},
        {"answer": 0.5, "choice": None, "right": False, "count": 2},
    ]


def pearson(xs: list[int], ys: list[int]) -> float:
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    both = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return float(both / (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5)


async def test_statements(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    room = await room_of(client, admin, world, "Ada Lovelace")
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()
    told = [
        event("session.started"),
        answered("gas", right=False),
        event("checkpoint.reached", thing="flag 1"),
        event("activity.completed", activity="quiz"),
        event("world.finished"),
    ]
    for one in told:
        await tell(client, ada, made["id"], attempt["id"], one)
    admin.execute("UPDATE blockyard.attempts SET seconds_active = 632, score = 0.25 WHERE id = %s", [attempt["id"]])
    await room.change(made["id"], max_score=10)
    await complete(client, ada, made["id"], attempt["id"])
    address = f"/api/v1/classes/{room.id}/statements"
    answer = await client.get(address, headers=room.headers, params={"sort": "created_at", "limit": 3})
    assert answer.headers["X-Experience-API-Version"] == "1.0.3"
    first = answer.json()
    rest = await client.get(
        address, headers=room.headers, params={"sort": "created_at", "limit": 3, "cursor": first["next_cursor"]}
    )
    statements = [*first["items"], *rest.json()["items"]]
    assert (first["has_more"], rest.json()["has_more"], rest.json()["next_cursor"]) == (True, False, None)
    assert [one["verb"]["display"]["en"] for one in statements] == [
        *("initialized", "answered", "progressed", "completed", "completed", "completed"),
    ]
    home = "http://blockyard.test"
    assignment = f"{home}/api/v1/assignments/{made['id']}"
    parent = {
        **{"objectType": "Activity", "id": assignment},
        "definition": {"type": "http://adlnet.gov/expapi/activities/assessment", "name": {"und": "Gases"}},
    }
    question = statements[1]
    assert question == {
        "id": question["id"],
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": str(ada.id)}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered"}},
        "object": {
            **{"objectType": "Activity", "id": f"{assignment}/question/gas"},
            "definition": {"type": "http://adlnet.gov/expapi/activities/question", "name": {"und": "gas"}},
        },
        "result": {"success": False, "response": "2", "extensions": {f"{home}/xapi/counts": True}},
        "context": {"registration": attempt["id"], "contextActivities": {"parent": [parent]}},
        "timestamp": question["timestamp"],
        "stored": question["stored"],
        "version": "1.0.0",
    }
    assert statements[2]["object"]["id"] == f"{assignment}/thing/flag%201"
    world_of_it = {"type": "http://adlnet.gov/expapi/activities/simulation", "name": {"und": "world"}}
    finished = {"objectType": "Activity", "id": f"{assignment}/world", "definition": world_of_it}
    assert (statements[4]["object"], statements[4]["result"]) == (finished, {"completion": True})
    done = statements[5]
    assert (done["object"], done["context"]) == (parent, {"registration": attempt["id"]})
    score = {"scaled": 0.25, "raw": 2.5, "min": 0.0, "max": 10.0}
    assert done["result"] == {"completion": True, "score": score, "duration": "PT632S"}
    assert statements[0]["context"] == {"registration": attempt["id"]}
    assert "null" not in json.dumps(statements)
    assert "Ada" not in json.dumps(statements)
    assert {UUID(one["id"]) for one in statements}.isdisjoint({UUID(one["event_id"]) for one in told})
    only = await client.get(address, headers=room.headers, params={"type": "world.finished"})
    assert [one["id"] for one in only.json()["items"]] == [statements[4]["id"]]
    assert problem(await client.get(address, headers=world.alpha.both.headers)) == (404, "not_found")


async def test_statements_say_which_answer_counts(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    """The first to each question of each attempt."""
    room = await room_of(client, admin, world, "Ada")
    ada, made = room.pupils[0], await room.assign()
    for _ in range(2):
        attempt = (await start(client, ada, made["id"])).json()["id"]
        for question, right in (("gas", False), ("gas", True), ("moon", True)):
            await tell(client, ada, made["id"], attempt, answered(question, right=right))
        await complete(client, ada, made["id"], attempt)
    address = f"/api/v1/classes/{room.id}/statements"
    asked = {"sort": "created_at", "type": "question.answered"}
    told = (await client.get(address, headers=room.headers, params=asked)).json()["items"]
    results = [(one["result"]["success"], *one["result"]["extensions"].values()) for one in told]
    assert results == [(False, True), (True, False), (True, True)] * 2
    done = await client.get(address, headers=room.headers, params={"type": "attempt.completed"})
    assert [one["result"]["score"]["scaled"] for one in done.json()["items"]] == [0.25, 0.25]


def be_quick(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look follows a look at once, for as long as somebody reads."""
    settings = app.state.process.part(WebSettings)
    monkeypatch.setitem(settings.__dict__, "stream_seconds", 60.0)  # they are frozen
    for name in ("FIRST_WAIT_SECONDS", "LONGEST_WAIT_SECONDS"):
        monkeypatch.setattr(live, name, 0.001)


async def told_live(stream: Stream) -> AsyncIterator[list[dict[str, Any]]]:
    while True:
        told = await stream.event()
        assert told.kind == "class"
        yield told.data["students"]


async def test_live(
    app: FastAPI,
    client: httpx.AsyncClient,
    admin: psycopg.Connection,
    world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    be_quick(app, monkeypatch)
    room = await room_of(client, admin, world, "Ada", "Ben")
    ada, ben = room.pupils
    made = await room.assign()
    address = f"/api/v1/classes/{room.id}/live"
    async with reading(app, address, room.headers) as stream:
        looks = told_live(stream)
        assert await anext(looks) == []
        attempt = (await start(client, ada, made["id"])).json()
        (row,) = await anext(looks)
        assert row == {
            **{"student_id": str(ada.id), "display_name": "Ada", "assignment_id": made["id"]},
            **{"attempt_id": attempt["id"], "place": None, "answered": 0, "right": 0, "wrong": 0},
            **{"question_count": 4, "is_stuck": False, "is_done": False, "last_seen_at": row["last_seen_at"]},
        }
        both = answered("gas", right=True), answered("planet", right=False)
        await tell(client, ada, made["id"], attempt["id"], *both)
        (row,) = await anext(looks)
        assert [row[name] for name in ("place", "answered", "right", "wrong")] == ["quiz", 2, 1, 1]
        moment = clock.now() + timedelta(minutes=4)
        monkeypatch.setattr(clock, "now", lambda: moment)
        (row,) = await anext(looks)
        assert row["is_stuck"] is True
        await start(client, ben, made["id"])
        stuck, fresh = await anext(looks)
        assert [(one["display_name"], one["is_stuck"]) for one in (stuck, fresh)] == [("Ada", True), ("Ben", False)]
        await complete(client, ada, made["id"], attempt["id"])
        done, _fresh = await anext(looks)
        assert (done["is_stuck"], done["is_done"]) == (False, True)
        later = moment + timedelta(minutes=6.5)
        monkeypatch.setattr(clock, "now", lambda: later)
        assert [(one["display_name"], one["is_stuck"]) for one in await anext(looks)] == [
            *(("Ada", False), ("Ben", True)),
        ]


async def test_who_teaches_no_more_follows_no_more(
    app: FastAPI,
    client: httpx.AsyncClient,
    admin: psycopg.Connection,
    world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    be_quick(app, monkeypatch)
    helper = world.alpha.both
    room = await room_of(client, admin, world)
    address, part = f"/api/v1/classes/{room.id}/live", f"/api/v1/classes/{room.id}/teachers/{helper.id}"
    assert problem(await client.get(address, headers=helper.headers)) == (404, "not_found")
    await client.put(part, headers=room.headers, json={"helps_as": "assistant"})
    async with reading(app, address, helper.headers) as stream:
        assert (await stream.event()).data == {"students": []}
        assert (await client.delete(part, headers=room.headers)).status_code == 204
        told = await stream.event()
        assert (told.kind, told.data["code"]) == ("problem", "not_found")
        assert await stream.chunk() is None


async def test_what_was_seen_is_not_told_again(
    app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_quick(app, monkeypatch)
    room = await room_of(client, admin, world, "Ada")
    made = await room.assign()
    address = f"/api/v1/classes/{room.id}/live"
    async with reading(app, address, room.headers) as stream:
        seen = (await stream.event()).id
    async with reading(app, address, room.headers | {"Last-Event-ID": seen}) as stream:
        await start(client, room.pupils[0], made["id"])
        assert [one["display_name"] for one in (await stream.event()).data["students"]] == ["Ada"]
