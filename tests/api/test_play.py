"""A world to play in a browser, for who may read it, without what is right in it; and answers that are judged."""

import json
import math
from collections.abc import Iterator
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.types.json import Jsonb

from blockyard.base import clock
from blockyard.environments.play_schemas import PlayRead
from tests.api.steps import problem
from tests.api.test_environments import BASE, create, url
from tests.conftest import RunJobs
from tests.world import World

GASES = ["oxygen", "helium", "iron"]
QUIZ = {"id": "gases", "mechanic": "quiz", "things": ["board"], "questions": ["gas"]}
LOCK = {"id": "safe", "mechanic": "lock", "things": ["chest"], "goals": ["gate"], "questions": ["code"]}
THINGS = [{"id": "board", "noun": "quiz board"}, {"id": "chest", "noun": "chest"}, {"id": "gate", "noun": "gate"}]
SECRET = {"answer", "tolerance", "right_answer", "solution"}
DESCRIPTIONS = {
    "Leaves": "A world about photosynthesis for grade 5.",
    "Sums": "A market with four stalls and a quiz board. asks: What is 3 x 4? 12, 7, 9",
    "Course": "Three checkpoints, five coins and a quiz board beside two red cars",
    "Island": "A pirate island with a treasure chest and a palm",
}


def world_of(name: str, answer: int, number: float = 4711) -> dict[str, Any]:
    source = {"kind": "teacher"}
    choice = {"id": "gas", "kind": "choice", "prompt": "Which do leaves give off?", "choices": GASES, "answer": answer}
    code = {"id": "code", "kind": "number", "prompt": "Which number?", "answer": number, "tolerance": 1}
    return {
        "name": name,
        "plan": {"world": {"id": "world", "title": "Gases", "things": THINGS}, "activities": [QUIZ, LOCK]},
        "lesson": {"questions": [choice | {"source": source}, code | {"source": source}]},
    }


async def build(client: httpx.AsyncClient, headers: dict[str, str], body: dict[str, Any]) -> None:
    made = await client.post(f"{BASE}/create", json=body, headers=headers)
    assert made.status_code == 202, made.text


async def answer(
    client: httpx.AsyncClient, headers: dict[str, str], name: str, activity: str, **body: Any
) -> httpx.Response:
    return await client.post(url(name, "play", activity), json=body, headers=headers)


def right(response: httpx.Response) -> bool:
    assert response.status_code == 200, response.text
    assert response.json().keys() == {"right"}
    return bool(response.json()["right"])


async def test_a_world_is_played_and_its_answers_judged(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    headers = world.alpha.teacher.headers
    await build(client, headers, world_of("Gases", 0))
    assert problem(await client.get(url("Gases", "play"), headers=headers)) == (409, "environment_not_ready")
    waiting = await answer(client, headers, "Gases", "gases", question="gas", answer=0)
    assert problem(waiting) == (409, "environment_not_ready")
    await run_jobs()
    read = await client.get(url("Gases", "play"), headers=headers)
    assert (read.status_code, read.headers["content-type"]) == (200, "application/json")
    play = PlayRead.model_validate(read.json())
    assert (play.name, play.title, play.version) == ("Gases", "Gases", 1)
    assert [one.id for one in play.machines] == ["gases", "safe"]
    assert {one.thing for one in play.props} <= {*play.scene.things}
    assert [(one.id, one.choices) for one in play.questions] == [("gas", tuple(sorted(GASES))), ("code", ())]
    for number, gas in enumerate(play.questions[0].choices):
        verdict = await answer(client, headers, "Gases", "gases", question="gas", answer=number, version=1)
        assert right(verdict) is (gas == "oxygen")
        again = await answer(client, headers, "Gases", "gases", question="gas", answer=number)
        assert again.json() == verdict.json()
    for typed, is_right in {4710: True, 4711.5: True, 4712.5: False, -4711: False}.items():
        assert right(await answer(client, headers, "Gases", "safe", question="code", answer=typed)) is is_right


async def test_a_play_is_kept_as_files_are(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    headers = world.alpha.teacher.headers
    await create(client, world.alpha, "Kept", "A tree")
    await run_jobs()
    read = await client.get(url("Kept", "play"), headers=headers)
    assert (read.headers["cache-control"], read.headers["blockyard-version"]) == ("private, no-cache", "1")
    known = headers | {"If-None-Match": read.headers["etag"]}
    assert (await client.get(url("Kept", "play"), headers=known)).status_code == 304
    lasting = await client.get(url("Kept", "play"), params={"version": 1}, headers=headers)
    assert (lasting.headers["cache-control"], lasting.content) == (
        "private, max-age=31536000, immutable",
        read.content,
    )
    await client.patch(url("Kept"), json={"description": "Two red cars"}, headers=headers)
    await run_jobs()
    assert (await client.get(url("Kept", "play"), headers=headers)).json()["version"] == 2
    versions = (await client.get(url("Kept", "versions"), headers=headers)).json()["items"]
    assert "play" in {one["kind"] for one in versions[0]["files"]}
    assert problem(await client.get(url("Kept", "play"), params={"version": 3}, headers=headers)) == (
        404,
        "no_such_version",
    )


def fields_of(document: Any) -> Iterator[str]:
    if isinstance(document, dict):
        yield from document
        document = [*document.values()]
    if isinstance(document, list):
        for one in document:
            yield from fields_of(one)


async def test_no_answer_is_told(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    """By no field; and what is right changes nothing that is told."""
    headers = world.alpha.teacher.headers
    for name, description in DESCRIPTIONS.items():
        await build(client, headers, {"name": name, "description": description})
    bodies = [world_of("Same", number, code) for number, code in enumerate((5, 1234, 77))]
    await build(client, headers, bodies[0])
    await run_jobs()
    asked = 0
    for name in DESCRIPTIONS:
        read = await client.get(url(name, "play"), headers=headers)
        play = read.json()
        PlayRead.model_validate(play)
        assert not SECRET & {*fields_of(play)}, name
        assert {*fields_of(play["questions"])} <= {"id", "prompt", "choices", "unit"}
        asked += len(play["questions"])
    assert asked >= 8
    told, verdicts = [], []
    for body in bodies:
        await client.patch(url("Same"), json={"lesson": body["lesson"]}, headers=headers)
        await run_jobs()
        play = (await client.get(url("Same", "play"), headers=headers)).json()
        told.append(json.dumps(play | {"version": None}))
        given = [await answer(client, headers, "Same", "gases", question="gas", answer=one) for one in range(3)]
        verdicts.append(tuple(map(right, given)))
    assert len({*told}) == 1
    assert sorted(verdicts) == [(False, False, True), (False, True, False), (True, False, False)]


async def test_what_is_not_asked_is_not_judged(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    headers = world.alpha.teacher.headers
    await build(client, headers, world_of("Asked", 1))
    await run_jobs()
    assert not right(await answer(client, headers, "Asked", "gases", question="gas", answer=2))
    for activity, question in (("unheard-of", "gas"), ("gases", "code"), ("gases", "unheard of"), ("safe", "gas")):
        refused = await answer(client, headers, "Asked", activity, question=question, answer=2)
        assert problem(refused) == (404, "not_found"), (activity, question)
    assert problem(await answer(client, headers, "Unheard of", "gases", question="gas", answer=2)) == (
        404,
        "not_found",
    )
    for choice in (3, -1, 0.5, 1e300):
        refused = await answer(client, headers, "Asked", "gases", question="gas", answer=choice)
        assert problem(refused) == (422, "no_such_choice"), choice
        assert refused.json()["detail"] == "This question has 3 choices: send a whole number from 0 to 2."
    for wrong in (True, "1", None, [1]):
        refused = await answer(client, headers, "Asked", "gases", question="gas", answer=wrong)
        assert problem(refused) == (422, "validation_failed"), wrong
    gone = await answer(client, headers, "Asked", "gases", question="gas", answer=2, version=2)
    assert problem(gone) == (404, "no_such_version")
    keyed = headers | {"Idempotency-Key": "one"}
    refused = await answer(client, keyed, "Asked", "gases", question="gas", answer=2)
    assert problem(refused) == (400, "idempotency_not_supported")


async def test_who_may_not_read_it_may_not_play_it(client: httpx.AsyncClient, world: World) -> None:
    """The same world in two organizations: each judges by its own."""
    alpha, omega = world.alpha, world.omega
    body = {"question": "quiz/0", "answer": 1}
    for own, other in ((alpha, omega), (omega, alpha)):
        activity, foreign = own.path_ids["activity"], other.path_ids["activity"]
        assert right(await answer(client, own.owner.headers, "Mars Base", activity, **body))
        assert problem(await answer(client, own.owner.headers, "Mars Base", foreign, **body)) == (404, "not_found")
    activity = alpha.path_ids["activity"]
    for who, refusal in ((alpha.student, (403, "permission_missing")), (world.outsider, (403, "not_a_member"))):
        assert problem(await client.get(url("Mars Base", "play"), headers=who.headers)) == refusal
        assert problem(await answer(client, who.headers, "Mars Base", activity, **body)) == refusal
    assert right(await answer(client, alpha.teacher.headers, "Mars Base", activity, **body))


async def test_each_organization_s_world_has_its_own_answers(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs
) -> None:
    """Of the same name, activity and question."""
    alpha, omega = world.alpha.owner.headers, world.omega.owner.headers
    await build(client, alpha, world_of("Both", 0))
    await build(client, omega, world_of("Both", 1))
    await run_jobs()
    for number, (ours, theirs) in enumerate(((False, True), (False, False), (True, False))):
        assert right(await answer(client, alpha, "Both", "gases", question="gas", answer=number)) is ours
        assert right(await answer(client, omega, "Both", "gases", question="gas", answer=number)) is theirs


async def test_a_deleted_world_is_not_played(client: httpx.AsyncClient, world: World, run_jobs: RunJobs) -> None:
    headers = world.alpha.owner.headers
    await build(client, headers, world_of("Gone", 1))
    await run_jobs()
    assert (await client.get(url("Gone", "play"), headers=headers)).status_code == 200
    assert not right(await answer(client, headers, "Gone", "gases", question="gas", answer=2))
    assert (await client.delete(url("Gone"), headers=headers)).status_code == 204
    assert problem(await client.get(url("Gone", "play"), headers=headers)) == (404, "not_found")
    late = await answer(client, headers, "Gone", "gases", question="gas", answer=2)
    assert problem(late) == (404, "not_found")


async def test_a_version_of_before_is_not_played(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    headers = world.alpha.teacher.headers
    await build(client, headers, world_of("Before", 1))
    await run_jobs()
    assert not right(await answer(client, headers, "Before", "gases", question="gas", answer=2))
    (of_it,) = admin.execute("SELECT id FROM blockyard.environments WHERE name = 'Before'").fetchone() or ()
    kept = "UPDATE blockyard.environment_versions SET play_answers = %s WHERE environment_id = %s"
    admin.execute(kept, [None, of_it])
    assert problem(await answer(client, headers, "Before", "gases", question="gas", answer=2)) == (404, "no_play")
    admin.execute(kept, [Jsonb({}), of_it])
    assert problem(await answer(client, headers, "Before", "gases", question="gas", answer=2)) == (404, "not_found")
    admin.execute("DELETE FROM blockyard.roblox_assets WHERE kind = 'play' AND path LIKE %s", [f"%{of_it}%"])
    assert problem(await client.get(url("Before", "play"), headers=headers)) == (404, "no_play")


async def test_nobody_tries_all_answers(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted for each account in each world."""
    teacher, admin = world.alpha.teacher.headers, world.alpha.admin.headers
    for name in ("Tried", "Other"):
        await build(client, teacher, world_of(name, 0, 240))
    await run_jobs()
    moment = clock.now()
    monkeypatch.setattr(clock, "now", lambda: moment)
    wait = max(1, math.ceil(60 - moment.timestamp() % 60))
    tries = [await answer(client, teacher, "Tried", "safe", question="code", answer=one) for one in range(241)]
    assert {one.status_code for one in tries[:240]} == {200}
    assert (tries[0].headers["ratelimit-policy"].count('"player";q=240;w=60'), right(tries[239])) == (1, True)
    assert f'"player";r=0;t={wait}' in tries[239].headers["ratelimit"]
    assert problem(tries[240]) == (429, "too_many_requests")
    assert tries[240].headers["retry-after"] == str(wait)
    for headers, name in ((admin, "Tried"), (teacher, "Other")):
        assert right(await answer(client, headers, name, "safe", question="code", answer=240))
