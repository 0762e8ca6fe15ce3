"""What happens at Roblox while an assignment is closed, or its class archived: it counts by when it happened, not by when it
arrives or when its job runs."""

import random
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import Classroom, answered, put_questions, start, tell
from tests.api.gaming import send, told
from tests.api.roblox_room import ADA, BEN, empty_inbox, inbox, room_of
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.pupils import Pupil
from tests.world import World

MINUTES = 60
"""That pass in a test."""


class Clock:
    """What our processes take for now. The database's own clock is not asked for what is told here."""

    def __init__(self) -> None:
        self.now = (clock.now() - timedelta(minutes=MINUTES)).replace(microsecond=0)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(clock, "now", found)
    return found


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    empty_inbox(admin)
    put_questions(admin, database.settings.data_dir)


KEPT = """
    SELECT attempt.assignment_id, event.event_id::text FROM blockyard.progress_events AS event
    JOIN blockyard.attempts AS attempt ON attempt.id = event.attempt_id WHERE attempt.student_id = %s
"""


def kept(admin: psycopg.Connection, pupil: Pupil) -> dict[str, Any]:
    """In which assignment what happened to her in each minute is."""
    return {event_id[-12:]: row for row, event_id in admin.execute(KEPT.encode(), [pupil.id])}


def happened(player: int, minute: int, at: datetime) -> Any:
    return told("help.opened", at, player=player, id=UUID(f"{player:08d}-0000-4000-8000-{minute:012d}"))


async def change_somehow(room: Classroom, assignment_id: str, now: datetime, chance: random.Random) -> None:
    verb = chance.choice(["close", "publish", "closes_at", "opens_at"])
    if verb in ("close", "publish"):
        await room.client.post(f"/api/v1/assignments/{assignment_id}/{verb}", headers=room.headers)
    else:
        moved = now + timedelta(minutes=chance.randint(-5, 5))
        await room.change(assignment_id, **{verb: chance.choice([None, moved.isoformat()])})


@pytest.mark.parametrize("seed", range(3))
async def test_any_order_of_closing_reopening_and_arrival_gives_one_result(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs, time: Clock, seed: int
) -> None:
    """Two assignments of one world are closed, opened and moved; each minute something happens to Ada, and is told at once,
    and to Ben, and is told somehow later. Each of his is where hers is."""
    chance = random.Random(seed)
    room = await room_of(client, admin, world.alpha)
    given = [await room.assign() for _ in range(2)]
    late: list[Any] = []
    for minute in range(24):
        time.now += timedelta(seconds=30)
        if chance.random() < 0.6:
            await change_somehow(room, chance.choice(given)["id"], time.now, chance)
        if chance.random() < 0.2:
            is_active = {"is_active": chance.choice([True, False])}
            await client.put(f"/api/v1/classes/{room.id}", headers=room.headers, json=is_active)
        time.now += timedelta(seconds=30)
        assert (await send(client, world.alpha.place_key, happened(ADA, minute, time.now))).json()["accepted"] == 1
        await run_jobs()
        late.append(happened(BEN, minute, time.now))
        chance.shuffle(late)
        while late and chance.random() < 0.3:
            assert (await send(client, world.alpha.place_key, late.pop())).json()["accepted"] == 1
        if chance.random() < 0.5:
            await run_jobs()
    assert not late or (await send(client, world.alpha.place_key, *late)).status_code == 202
    await run_jobs()
    adas, bens = (kept(admin, pupil) for pupil in room.pupils)
    assert adas == bens
    assert 0 < len(adas) < 24, "it was open, and it was closed"


async def test_an_archived_class_is_played_by_nobody(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs, time: Clock
) -> None:
    """Neither in a browser nor at Roblox, and what happened before is taken in."""
    room = await room_of(client, admin, world.alpha)
    made, ada = await room.assign(), room.pupils[0]
    attempt = (await start(client, ada, made["id"])).json()
    events: list[Any] = []
    for is_active in (True, False, True):
        changed = await client.put(f"/api/v1/classes/{room.id}", headers=room.headers, json={"is_active": is_active})
        assert changed.status_code == 200
        time.now += timedelta(minutes=1)
        events.append(happened(ADA, len(events), time.now))
        answer = await tell(client, ada, made["id"], attempt["id"], answered("gas", right=True))
        begun = await start(client, ada, made["id"])
        if is_active:
            assert (answer.status_code, begun.status_code) == (200, 200)
        else:
            assert (problem(answer), problem(begun)) == ((404, "not_found"), (404, "not_found"))
            assert (await send(client, world.alpha.place_key, *events)).status_code == 202
            await run_jobs()
        time.now += timedelta(minutes=1)
    assert (await send(client, world.alpha.place_key, *events)).status_code == 202
    await run_jobs()
    states = inbox(admin, world.alpha)
    assert [states[one["id"]] for one in events] == [
        ("attached", None),
        ("refused", "no_assignment"),
        ("attached", None),
    ]


async def test_what_she_did_before_she_left_the_class_counts_whenever_it_arrives(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs, time: Clock
) -> None:
    room = await room_of(client, admin, world.alpha)
    await room.assign()
    time.now += timedelta(minutes=1)
    before = happened(ADA, 1, time.now)
    time.now += timedelta(minutes=1)
    left = await client.delete(f"/api/v1/classes/{room.id}/students/{room.pupils[0].id}", headers=room.headers)
    assert left.status_code == 204, left.text
    time.now += timedelta(minutes=1)
    after = happened(ADA, 2, time.now)
    assert (await send(client, world.alpha.place_key, after, before)).status_code == 202
    await run_jobs()
    states = inbox(admin, world.alpha)
    assert [states[one["id"]] for one in (before, after)] == [("attached", None), ("refused", "no_assignment")]
