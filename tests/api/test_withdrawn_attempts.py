"""An attempt that a teacher withdraws counts nowhere, stays to be seen, and counts again when she lets it."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import (
    ASSIGNMENTS,
    STUDENT,
    Classroom,
    answered,
    complete,
    new_classroom,
    play,
    put_questions,
    start,
    tell,
)
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.world import World

REASON = "Ben sat at her computer."


@pytest.fixture
async def room(client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, world: World) -> Classroom:
    admin.execute("DELETE FROM blockyard.assignments")
    put_questions(admin, database.settings.data_dir)
    return await new_classroom(client, admin, world.alpha, "Ada", "Ben")


def address(assignment_id: str, attempt_id: str, verb: str = "") -> str:
    return f"{ASSIGNMENTS}/{assignment_id}/attempts/{attempt_id}" + (f"/{verb}" if verb else "")


async def withdraw(room: Classroom, assignment_id: str, attempt_id: str, **more: Any) -> httpx.Response:
    where = address(assignment_id, attempt_id, "withdraw")
    return await room.client.post(where, headers=room.headers | more, json={"reason": REASON})


async def reinstate(room: Classroom, assignment_id: str, attempt_id: str) -> httpx.Response:
    return await room.client.post(address(assignment_id, attempt_id, "reinstate"), headers=room.headers)


async def listed(room: Classroom, assignment_id: str, **asked: Any) -> list[dict[str, Any]]:
    found = await room.client.get(f"{ASSIGNMENTS}/{assignment_id}/attempts", headers=room.headers, params=asked)
    assert found.status_code == 200, found.text
    return list(found.json()["items"])


async def seen(room: Classroom, assignment_id: str) -> dict[str, Any]:
    """What the class's teacher and Ada see of attempts, wherever they are told of."""
    classes, headers = f"/api/v1/classes/{room.id}", room.headers
    own = (await room.client.get(f"{STUDENT}/{assignment_id}", headers=room.pupils[0].headers)).json()
    book = (await room.client.get(f"{classes}/gradebook", headers=headers)).json()
    statements = (await room.client.get(f"{classes}/statements", headers=headers, params={"limit": 100})).json()
    return {
        "results": await room.told(assignment_id, "Ada", "score", "attempts", "status", "last_seen_at"),
        "book": [cell["score"] for row in book["students"] if row["display_name"] == "Ada" for cell in row["cells"]],
        "csv": (await room.client.get(f"{classes}/gradebook.csv", headers=headers)).text,
        "statements": len(statements["items"]),
        "items": (await room.client.get(f"{ASSIGNMENTS}/{assignment_id}/items", headers=headers)).json()["items"],
        "live": "Ada" in (await room.client.get(f"{classes}/live", headers=headers)).text,
        "own": [one["id"] for one in own["attempts"]],
        "own_result": own["result"],
    }


async def test_it_counts_nowhere_and_counts_again(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign(attempts_allowed=1)
    nothing = await seen(room, made["id"])
    attempt = await play(client, ada, made["id"], 3)
    something = await seen(room, made["id"])
    assert something["results"][:3] == [75, 1, "fully_graded"]
    assert all(something[name] != nothing[name] for name in nothing)
    answer = await withdraw(room, made["id"], attempt["id"])
    assert answer.status_code == 200
    told = answer.json()
    assert (told["withdrawn_by_id"], told["withdrawn_reason"]) == (str(room.teacher.id), REASON)
    assert abs(clock.now().fromisoformat(told["withdrawn_at"]) - clock.now()) < timedelta(minutes=1)
    assert await seen(room, made["id"]) == nothing
    assert await listed(room, made["id"]) == [told]
    assert (told["score"], told["answered"], told["right"], told["via"]) == (0.75, 4, 3, "browser")
    back = (await reinstate(room, made["id"], attempt["id"])).json()
    assert back == told | dict.fromkeys(("withdrawn_at", "withdrawn_by_id", "withdrawn_reason"))
    assert await seen(room, made["id"]) == something


async def test_she_may_play_again_and_what_is_sent_again_brings_nothing_back(
    client: httpx.AsyncClient, room: Classroom
) -> None:
    ada, made = room.pupils[0], await room.assign(attempts_allowed=1, scoring="best")
    attempt = (await start(client, ada, made["id"])).json()
    sent = [answered("gas", right=True), answered("planet", right=True)]
    assert (await tell(client, ada, made["id"], attempt["id"], *sent)).status_code == 200
    assert (await withdraw(room, made["id"], attempt["id"])).status_code == 200
    for told in (
        await tell(client, ada, made["id"], attempt["id"], *sent),
        await tell(client, ada, made["id"], attempt["id"], answered("moon", right=True)),
        await complete(client, ada, made["id"], attempt["id"]),
    ):
        assert problem(told) == (409, "attempt_withdrawn")
    assert await room.told(made["id"], "Ada", "score", "attempts") == [None, 0]
    again = await play(client, ada, made["id"], 1)
    assert (again["number"], again["id"] == attempt["id"]) == (2, False)
    assert problem(await start(client, ada, made["id"])) == (409, "no_attempts_left")
    assert await room.told(made["id"], "Ada", "score", "attempts") == [25, 1]
    assert (await reinstate(room, made["id"], attempt["id"])).status_code == 200
    assert await room.told(made["id"], "Ada", "attempts") == [2]
    assert (await start(client, ada, made["id"])).json()["id"] == attempt["id"], "it was not completed, so it goes on"


@pytest.mark.parametrize(("scoring", "before", "after"), [("best", 100, 50), ("last", 50, 50), ("average", 75, 50)])
async def test_no_scoring_counts_it(
    client: httpx.AsyncClient, room: Classroom, scoring: str, before: int, after: int
) -> None:
    ada, made = room.pupils[0], await room.assign(scoring=scoring)
    first = await play(client, ada, made["id"], 4)
    last = await play(client, ada, made["id"], 2)
    assert await room.told(made["id"], "Ada", "score") == [before]
    await withdraw(room, made["id"], first["id"])
    assert await room.told(made["id"], "Ada", "score") == [after]
    await reinstate(room, made["id"], first["id"])
    await withdraw(room, made["id"], last["id"])
    assert await room.told(made["id"], "Ada", "score") == [100]


async def test_said_twice_with_a_version_and_with_a_key(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = await play(client, ada, made["id"], 1)
    assert problem(await reinstate(room, made["id"], attempt["id"])) == (409, "attempt_not_withdrawn")
    read = await client.get(address(made["id"], attempt["id"]), headers=room.headers)
    first = await withdraw(
        room, made["id"], attempt["id"], **{"If-Match": read.headers["ETag"], "Idempotency-Key": "1"}
    )
    same = await withdraw(room, made["id"], attempt["id"], **{"If-Match": read.headers["ETag"], "Idempotency-Key": "1"})
    assert (first.status_code, same.status_code, same.json()) == (200, 200, first.json())
    assert problem(await withdraw(room, made["id"], attempt["id"])) == (409, "attempt_withdrawn")
    old = {"If-Match": read.headers["ETag"]}
    again = await client.post(address(made["id"], attempt["id"], "reinstate"), headers=room.headers | old)
    assert problem(again) == (412, "precondition_failed")
    assert (await reinstate(room, made["id"], attempt["id"])).status_code == 200
    trail = "SELECT action, details FROM blockyard.audit_entries WHERE resource_id = %s ORDER BY id"
    told = room.admin.execute(trail.encode(), [attempt["id"]]).fetchall()
    details = {"assignment_id": made["id"], "student_id": str(ada.id)}
    assert told == [("attempt.withdrawn", details), ("attempt.reinstated", details)]


async def test_who_decides_results_withdraws(client: httpx.AsyncClient, world: World, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = await play(client, ada, made["id"], 1)
    other = await room.assign(title="Planets")
    assert problem(await withdraw(room, other["id"], attempt["id"])) == (404, "not_found")
    assert problem(await withdraw(room, made["id"], str(uuid4()))) == (404, "not_found")
    where = f"{ASSIGNMENTS}/{made['id']}/attempts"
    helper = world.alpha.both
    for person in (helper, world.omega.owner):
        for answer in (
            await client.get(where, headers=person.headers),
            await client.get(f"{where}/{attempt['id']}", headers=person.headers),
            await client.post(f"{where}/{attempt['id']}/withdraw", headers=person.headers, json={}),
            await client.post(f"{where}/{attempt['id']}/reinstate", headers=person.headers),
        ):
            assert problem(answer) == (404, "not_found")
    part = f"/api/v1/classes/{room.id}/teachers/{helper.id}"
    await client.put(part, headers=room.headers, json={"helps_as": "assistant"})
    assert len((await client.get(where, headers=helper.headers)).json()["items"]) == 1
    refused = await client.post(f"{where}/{attempt['id']}/withdraw", headers=helper.headers, json={})
    assert problem(refused) == (403, "not_your_class")
    pupils = await client.post(f"{where}/{attempt['id']}/withdraw", headers=ada.headers, json={})
    assert problem(pupils) == (403, "not_for_students")
    await client.put(part, headers=room.headers, json={"helps_as": "co_teacher"})
    assert (await client.post(f"{where}/{attempt['id']}/withdraw", headers=helper.headers, json={})).status_code == 200


async def test_the_list_is_narrowed_and_says_what_came_of_each(client: httpx.AsyncClient, room: Classroom) -> None:
    (ada, ben), made = room.pupils, await room.assign()
    first, second = await play(client, ada, made["id"], 4), await play(client, ada, made["id"], 1, finish=False)
    bens = await play(client, ben, made["id"], 2)
    await withdraw(room, made["id"], first["id"])

    async def ids(**asked: Any) -> list[str]:
        return [one["id"] for one in await listed(room, made["id"], sort="started_at", **asked)]

    assert await ids() == [first["id"], second["id"], bens["id"]]
    assert await ids(student_id=str(ada.id)) == [first["id"], second["id"]]
    assert await ids(is_withdrawn=True) == [first["id"]]
    assert await ids(is_withdrawn=False, via="browser") == [second["id"], bens["id"]]
    assert await ids(via="roblox") == []
    (told,) = await listed(room, made["id"], student_id=str(ben.id))
    assert (told["display_name"], told["score"], told["right"], told["number"]) == ("Ben", 0.5, 2, 1)
    assert (told["completed_at"], told["done_at"]) == (bens["completed_at"], told["done_at"])
    page = await client.get(f"{ASSIGNMENTS}/{made['id']}/attempts", headers=room.headers, params={"limit": 2})
    assert (len(page.json()["items"]), page.json()["has_more"]) == (2, True)


async def test_nobody_plays_on_while_it_is_withdrawn(client: httpx.AsyncClient, room: Classroom) -> None:
    """At the same moment: either she was faster, or she hears of it."""
    ada, made = room.pupils[0], await room.assign()
    attempt = (await start(client, ada, made["id"])).json()
    told, withdrawn = await asyncio.gather(
        tell(client, ada, made["id"], attempt["id"], answered("gas", right=True)),
        withdraw(room, made["id"], attempt["id"]),
    )
    assert withdrawn.status_code == 200
    assert told.status_code == 200 or problem(told) == (409, "attempt_withdrawn")
    assert await room.told(made["id"], "Ada", "score", "attempts") == [None, 0]


async def test_who_left_and_has_nothing_else_is_in_no_gradebook(client: httpx.AsyncClient, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign()
    attempt = await play(client, ada, made["id"], 4)
    left = await client.delete(f"/api/v1/classes/{room.id}/students/{ada.id}", headers=room.headers)
    assert left.status_code == 204
    assert {*await room.results(made["id"])} == {"Ada", "Ben"}
    await withdraw(room, made["id"], attempt["id"])
    assert {*await room.results(made["id"])} == {"Ben"}
    assert [one["display_name"] for one in await listed(room, made["id"])] == ["Ada"]


async def test_it_goes_with_her_and_no_copy_stays(client: httpx.AsyncClient, world: World, room: Classroom) -> None:
    ada, made = room.pupils[0], await room.assign(scoring="last")
    for right in (4, 2):
        await play(client, ada, made["id"], right)
    attempt = await play(client, ada, made["id"], 3)
    await withdraw(room, made["id"], attempt["id"])
    erased = f"/api/v1/students/{ada.id}"
    answer = await client.delete(erased, headers=world.alpha.admin.headers, params={"results": "keep"})
    assert answer.status_code == 204
    kept = [one for one in await listed(room, made["id"]) if one["display_name"] == "Erased student"]
    # In whatever order: their ids are drawn at random, so that none tells when it was begun.
    assert sorted((one["number"], one["score"], one["withdrawn_at"]) for one in kept) == [(1, 1, None), (2, 0.5, None)]
    assert await room.told(made["id"], "Erased student", "score", "attempts") == [50, 2]
    gone = room.admin.execute("SELECT count(*) FROM blockyard.attempts WHERE withdrawn_reason IS NOT NULL").fetchone()
    assert gone == (0,)
