"""What game servers tell becomes attempts and results, by a real worker: whatever comes twice, late and in any order."""

import random
from datetime import datetime, timedelta
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.base.ids import new_id
from tests.api.assigning import RIGHT, STUDENT, Classroom, answered, new_classroom, play, put_questions, start, tell
from tests.api.gaming import send, told
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.pupils import Pupil
from tests.world import School, World

LINK: Final = """
    INSERT INTO blockyard.roblox_links (organization_id, id, student_id, roblox_user_id, method, created_by_id)
    VALUES (%s, %s, %s, %s, 'teacher', %s)
"""
ATTEMPTS: Final = """
    SELECT number, via, answered, answered_right, score::float, seconds_active, place, started_at, last_seen_at, completed_at,
           over_at, ARRAY(SELECT event_id::text FROM blockyard.progress_events WHERE attempt_id = attempt.id ORDER BY 1)
    FROM blockyard.attempts AS attempt WHERE student_id = %s ORDER BY number
"""
INBOX: Final = "SELECT event_id::text, state, code FROM blockyard.game_events WHERE organization_id = %s"
ADA, BEN = 7_000_001, 7_000_002


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.assignments")
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("DELETE FROM blockyard.roblox_links")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    put_questions(admin, database.settings.data_dir)


def link(admin: psycopg.Connection, school: School, pupil: Pupil, player: int) -> None:
    admin.execute(LINK.encode(), [school.id, new_id(), pupil.id, player, school.teacher.id])


async def room_of(client: httpx.AsyncClient, admin: psycopg.Connection, school: School) -> Classroom:
    """Of Ada and Ben, whose players are known."""
    room = await new_classroom(client, admin, school, "Ada", "Ben")
    for pupil, player in zip(room.pupils, (ADA, BEN), strict=True):
        link(admin, school, pupil, player)
    return room


async def given(room: Classroom, **fields: Any) -> dict[str, Any]:
    """An assignment that was published two hours ago."""
    made = await room.assign(**fields)
    earlier = "UPDATE blockyard.assignments SET published_at = now() - interval '2 hours' WHERE id = %s"
    room.admin.execute(earlier.encode(), [made["id"]])
    return made


def ago(minutes: float) -> datetime:
    """To the second, as a game's clock shows it."""
    return (clock.now() - timedelta(minutes=minutes)).replace(microsecond=0)


def answer(question: str, at: datetime, *, right: bool, player: int = ADA) -> Any:
    choice = RIGHT[question] + (0 if right else 1)
    return told(
        "question.answered", at, player=player, activity="quiz", question_id=question, choice=choice, correct=right
    )


def session(at: datetime, *, player: int = ADA, right: int = 4, finish: bool = True) -> list[Any]:
    """So many of four questions rightly at once; a wrong one is answered again."""

    def after(seconds: int) -> datetime:
        return at + timedelta(seconds=seconds)

    events = [told("session.started", at, player=player)]
    for place, question in enumerate(RIGHT):
        if place >= right:
            events.append(answer(question, after(10 * place + 1), right=False, player=player))
        events.append(answer(question, after(10 * place + 5), right=True, player=player))
    if finish:
        events.append(told("quiz.finished", after(50), player=player, activity="quiz", score=99, max=99))
        events.append(told("activity.completed", after(50), player=player, activity="quiz"))
        events.append(told("world.finished", after(51), player=player))
    return [*events, told("session.ended", after(55), player=player, seconds=55)]


def attempts_of(admin: psycopg.Connection, pupil: Pupil) -> list[Any]:
    return admin.execute(ATTEMPTS.encode(), [pupil.id]).fetchall()


def inbox(admin: psycopg.Connection, school: School) -> dict[str, tuple[str, str | None]]:
    return {row[0]: (row[1], row[2]) for row in admin.execute(INBOX.encode(), [school.id])}


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
    statements = await client.get(f"/api/v1/classes/{room.id}/statements", headers=room.headers)
    assert len(statements.json()["items"]) == len(ids)


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
