"""What game servers tell becomes attempts and results, by a real worker: whatever comes twice, late and in any order."""

import random
from datetime import datetime, timedelta

import httpx
import psycopg
import pytest
from psycopg.types.json import Jsonb

from tests.api.assigning import (
    JUDGES,
    STUDENT,
    answered,
    complete,
    new_classroom,
    play,
    put_questions,
    start,
    tell,
)
from tests.api.gaming import send, told
from tests.api.roblox_room import (
    ADA,
    BEN,
    ago,
    answer,
    attempts_of,
    empty_inbox,
    given,
    inbox,
    link,
    room_of,
    session,
)
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import World


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    empty_inbox(admin)
    put_questions(admin, database.settings.data_dir)


async def test_a_session_becomes_an_attempt(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made = await given(room, max_score=20)
    begun = ago(3)
    events = session(begun, right=3)
    assert (await send(client, world.alpha.place_key, *events)).json()["accepted"] == len(events)
    await run_jobs()
    ((*figures, ids),) = attempts_of(admin, room.pupils[0])
    assert figures[:7] == [1, "roblox", 4, 3, 0.75, 51, "quiz"]
    assert figures[7:] == [begun, begun + timedelta(seconds=51), begun + timedelta(seconds=51), None]
    assert ids == sorted(one["id"] for one in events if one["type"] not in ("quiz.finished", "session.ended"))
    assert inbox(admin, world.alpha) == {one["id"]: ("attached", None) for one in events}
    results = await room.results(made["id"])
    assert (results["Ada"]["score"], results["Ada"]["status"], results["Ben"]["score"]) == (15, "fully_graded", None)
    own = (await client.get(f"{STUDENT}/{made['id']}", headers=room.pupils[0].headers)).json()
    assert [(one["via"], one["right"]) for one in own["attempts"]] == [("roblox", 3)]
    completed = "SELECT happened_at FROM blockyard.progress_events WHERE type = 'attempt.completed' AND student_id = %s"
    assert admin.execute(completed, [room.pupils[0].id]).fetchall() == [(begun + timedelta(seconds=51),)]
    statements = await client.get(f"/api/v1/classes/{room.id}/statements", headers=room.headers)
    assert len(statements.json()["items"]) == len(ids) + 1, "and that it was completed"


async def test_a_choice_means_the_same_as_in_a_browser(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """A browser shows choices in an order of its own, and counts them so. A number that is typed in is none."""
    judges = {"quiz": {name: {**judge, "order": [2, 0, 3, 1]} for name, judge in JUDGES["quiz"].items()}}
    judges["quiz"]["code"]["order"] = []
    admin.execute("UPDATE blockyard.environment_versions SET play_answers = %s", [Jsonb(judges)])
    room = await room_of(client, admin, world.alpha)
    await given(room)
    choices = {"gas": 2, "planet": 0, "moon": 3, "code": 1}
    events = [
        told("question.answered", ago(2), player=ADA, activity="quiz", question_id=name, choice=choice, correct=False)
        for name, choice in choices.items()
    ]
    assert (await send(client, world.alpha.place_key, *events)).status_code == 202
    await run_jobs()
    kept = admin.execute("SELECT data FROM blockyard.progress_events WHERE student_id = %s", [room.pupils[0].id])
    answers = {data["question"]: data["answer"] for (data,) in kept}
    assert answers == {"gas": 0, "planet": 1, "moon": 2, "code": 1}


@pytest.mark.parametrize("seed", range(4))
async def test_order_repetition_and_batches_change_nothing(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs, seed: int
) -> None:
    """Ada's arrive at once and in order, Ben's same ones somehow: three sessions, of which two are allowed."""
    chance = random.Random(seed)
    room = await room_of(client, admin, world.alpha)
    await given(room, attempts_allowed=2)
    begins = [ago(60), ago(40), ago(20)]
    adas = [one for place, at in enumerate(begins) for one in session(at, right=2 + place)]
    bens = [one | {"player": BEN, "id": one["id"][:-1] + ("0" if one["id"][-1] != "0" else "1")} for one in adas]
    assert (await send(client, world.alpha.place_key, *adas)).status_code == 202
    await run_jobs()
    scattered = [*bens, *chance.sample(bens, 12)]
    chance.shuffle(scattered)
    while scattered:
        size = chance.randint(3, 15)
        assert (await send(client, world.alpha.place_key, *scattered[:size])).status_code == 202
        scattered = scattered[size:]
        await run_jobs()
    ada, ben = ([row[:-1] for row in attempts_of(admin, pupil)] for pupil in room.pupils)
    assert (ada, [row[4] for row in ada]) == (ben, [0.5, 0.75])
    states = inbox(admin, world.alpha)
    late = [one["id"] for one in bens if datetime.fromisoformat(one["at"]) >= begins[2]]
    refused = {id for id, found in states.items() if found == ("refused", "no_attempts_left")}
    assert refused & {one["id"] for one in bens} == {
        one["id"] for one in bens if one["id"] in late and one["type"] not in ("quiz.finished", "session.ended")
    }


async def test_a_late_event_moves_others_to_another_attempt(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """The end of the first session arrives last; until then both sessions are one attempt."""
    room = await room_of(client, admin, world.alpha)
    await given(room)
    first, second = session(ago(30), right=1), session(ago(10), right=4, finish=False)
    end = next(one for one in first if one["type"] == "world.finished")
    assert (await send(client, world.alpha.place_key, *second)).status_code == 202
    await run_jobs()
    assert (await send(client, world.alpha.place_key, *(one for one in first if one is not end))).status_code == 202
    await run_jobs()
    ((number, _via, _answered, right, *_rest),) = attempts_of(admin, room.pupils[0])
    assert (number, right) == (1, 1)
    assert (await send(client, world.alpha.place_key, end)).status_code == 202
    await run_jobs()
    found = attempts_of(admin, room.pupils[0])
    assert [(row[0], row[3], row[9] is not None) for row in found] == [(1, 1, True), (2, 4, False)]
    assert [len(row[-1]) for row in found] == [len(first) - 2, len(second) - 1]


async def test_both_roads_share_the_attempts(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made = await given(room, attempts_allowed=2)
    ada = room.pupils[0]
    events = session(ago(5), right=2, finish=False)
    assert (await send(client, world.alpha.place_key, *events)).status_code == 202
    await run_jobs()
    attempt = await play(client, ada, made["id"], 4)
    assert (attempt["number"], attempt["via"]) == (2, "browser"), "what is played at Roblox does not go on in a browser"
    assert problem(await start(client, ada, made["id"])) == (409, "no_attempts_left")
    assert (await send(client, world.alpha.place_key, *session(ago(3), player=BEN))).status_code == 202
    more = [told("world.finished", ago(4), player=ADA), *session(ago(1), right=4)]
    assert (await send(client, world.alpha.place_key, *more)).status_code == 202
    await run_jobs()
    found = attempts_of(admin, ada)
    assert [(row[0], row[1], row[3]) for row in found] == [(1, "roblox", 2), (2, "browser", 4)]
    assert inbox(admin, world.alpha)[more[1]["id"]] == ("refused", "no_attempts_left")


async def test_a_browser_writes_into_no_attempt_of_roblox(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made = await given(room)
    ada = room.pupils[0]
    assert (await send(client, world.alpha.place_key, *session(ago(5), right=0, finish=False))).status_code == 202
    await run_jobs()
    own = (await client.get(f"{STUDENT}/{made['id']}", headers=ada.headers)).json()["attempts"]
    refused = await tell(client, ada, made["id"], own[0]["id"], answered("gas", right=True))
    assert problem(refused) == (409, "played_at_roblox")
    assert problem(await complete(client, ada, made["id"], own[0]["id"])) == (409, "played_at_roblox")
    happened = await client.get(f"{STUDENT}/{made['id']}/attempts/{own[0]['id']}/events", headers=ada.headers)
    assert [one["type"] for one in happened.json()["items"]].count("question.answered") == 8
    bens = await client.get(f"{STUDENT}/{made['id']}/attempts/{own[0]['id']}/events", headers=room.pupils[1].headers)
    assert problem(bens) == (404, "not_found")
    attempt = (await start(client, ada, made["id"])).json()
    allowed = await tell(client, ada, made["id"], attempt["id"], answered("gas", right=True))
    assert allowed.status_code == 200


async def test_what_is_no_event_of_an_assignment_is_refused(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    made = await given(room)
    closed = "UPDATE blockyard.assignments SET closes_at = now() - interval '5 minutes' WHERE id = %s"
    admin.execute(closed, [made["id"]])
    expected = {
        "no_assignment": [
            told("session.started", ago(600), player=ADA),
            told("session.started", ago(1), player=ADA),
        ],
        "unknown_question": [
            told("question.answered", ago(9), player=ADA, activity="quiz", question_id="sun", choice=1, correct=True),
            told("question.answered", ago(9), player=ADA, activity="other", question_id="gas", choice=1, correct=True),
        ],
        "field_missing": [
            told("question.answered", ago(9), player=ADA, activity="quiz", question_id="gas", choice=1),
            told("checkpoint.reached", ago(9), player=ADA, activity="quiz"),
            told("activity.completed", ago(9), player=ADA),
        ],
    }
    good = answer("gas", ago(8), right=True)
    assert (
        await send(client, world.alpha.place_key, good, *(one for events in expected.values() for one in events))
    ).status_code == 202
    await run_jobs()
    states = inbox(admin, world.alpha)
    assert {code: {states[one["id"]] for one in events} for code, events in expected.items()} == {
        code: {("refused", code)} for code in expected
    }
    assert (states[good["id"]], made["attempts_allowed"]) == (("attached", None), None)
    ((_number, _via, answered_in_all, *_),) = attempts_of(admin, room.pupils[0])
    assert answered_in_all == 1


async def test_it_is_given_to_whom_and_the_latest_counts(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    ada, ben = room.pupils
    everybodys = await given(room)
    bens = await given(room, student_ids=[str(ben.id)])
    admin.execute(
        "UPDATE blockyard.assignments SET published_at = now() - interval '1 hour' WHERE id = %s", [bens["id"]]
    )
    closed = await given(room)
    admin.execute(
        "UPDATE blockyard.assignments SET published_at = now() - interval '30 minutes' WHERE id = %s", [closed["id"]]
    )
    await room.tell(closed["id"], "close")
    admin.execute(
        "UPDATE blockyard.assignments SET closed_at = now() - interval '20 minutes' WHERE id = %s", [closed["id"]]
    )
    events = [told("help.opened", ago(5), player=player) for player in (ADA, BEN)]
    while_open = [told("help.opened", ago(25), player=ADA)]
    assert (await send(client, world.alpha.place_key, *events, *while_open)).status_code == 202
    await run_jobs()
    where = "SELECT assignment_id::text FROM blockyard.attempts WHERE student_id = %s ORDER BY started_at"
    found = [[row[0] for row in admin.execute(where.encode(), [pupil.id])] for pupil in (ada, ben)]
    assert found == [[closed["id"], everybodys["id"]], [bens["id"]]]


async def test_the_same_player_in_two_schools(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """Each learns what her place told, and nothing of the other's."""
    alphas, omegas = [await room_of(client, admin, school) for school in world.schools]
    for room in (alphas, omegas):
        await given(room)
    same = session(ago(5), right=1)
    others = session(ago(4), right=3)
    assert (await send(client, world.alpha.place_key, *same)).json()["accepted"] == len(same)
    assert (await send(client, world.omega.place_key, *same[:1], *others)).json()["accepted"] == len(others) + 1
    await run_jobs()
    assert [row[3] for row in attempts_of(admin, alphas.pupils[0])] == [1]
    assert [row[3] for row in attempts_of(admin, omegas.pupils[0])] == [3]
    live = await client.get(f"/api/v1/classes/{omegas.id}/statements", headers=omegas.headers)
    assert str(alphas.pupils[0].id) not in live.text
    assert inbox(admin, world.alpha).keys() & inbox(admin, world.omega).keys() == {same[0]["id"]}


async def test_a_link_of_another_school_attaches_nothing(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.omega)
    await given(room)
    mine = await new_classroom(client, admin, world.alpha, "Ada")
    await given(mine)
    event = told("session.started", ago(1))
    assert (await send(client, world.alpha.place_key, event | {"player": ADA})).status_code == 202
    await run_jobs()
    assert inbox(admin, world.alpha) == {event["id"]: ("waiting", None)}
    link(admin, world.alpha, mine.pupils[0], ADA)
    assert (await send(client, world.alpha.place_key, told("session.ended", ago(1), player=ADA))).status_code == 202
    await run_jobs()
    assert inbox(admin, world.alpha)[event["id"]] == ("attached", None)


async def test_the_live_view_shows_who_plays_at_roblox(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await room_of(client, admin, world.alpha)
    await given(room)
    assert (await send(client, world.alpha.place_key, *session(ago(2), right=3, finish=False))).status_code == 202
    assert (await send(client, world.alpha.place_key, *session(ago(30), player=BEN))).status_code == 202
    await run_jobs()
    stream = await client.get(f"/api/v1/classes/{room.id}/live", headers=room.headers)
    assert '"display_name":"Ada"' in stream.text
    assert '"right":3,"wrong":1' in stream.text
    assert "Ben" not in stream.text, "she was heard of half an hour ago"
