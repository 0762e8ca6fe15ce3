"""What game servers tell, while the API or the worker is killed: nothing that was answered is lost, and nothing counts
twice. Both are processes that an operator starts."""

import asyncio
import signal
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx
import psycopg
import pytest

from tests.api.assigning import new_classroom, put_questions
from tests.api.gaming import send, told
from tests.api.roblox_room import ADA, BEN, ago, attempts_of, given, inbox, link, session
from tests.databases import TestDatabase
from tests.jobs.steps import real_worker
from tests.lifecycle.serving import serving
from tests.waiting import ANSWER_SECONDS, wait_until_async
from tests.world import World

pytestmark = pytest.mark.slow

WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted"
KEPT = """
    SELECT count(*), count(DISTINCT event_id) FROM blockyard.progress_events
    WHERE student_id = ANY (%s) AND type <> 'attempt.completed'
"""


def is_waiting(admin: psycopg.Connection) -> bool:
    return admin.execute(WAITS).fetchone() != (0,)


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.assignments")
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("DELETE FROM blockyard.roblox_links")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    put_questions(admin, database.settings.data_dir)


async def test_a_worker_that_is_killed_between_two_students(
    client: httpx.AsyncClient, admin: psycopg.Connection, database: TestDatabase, world: World, tmp_path: Path
) -> None:
    """Ada's attempt is written, Ben's waits for somebody who changes his assignment, and the worker dies."""
    settings = database.settings.model_copy(update={"heartbeat_seconds": 0.2, "stalled_after_seconds": 2.0})
    hasty = replace(database, settings=settings)
    room = await new_classroom(client, admin, world.alpha, "Ada", "Ben")
    ada, ben = room.pupils
    assert ada.id < ben.id, "she comes first"
    await given(room, student_ids=[str(ada.id)])
    bens = await given(room, student_ids=[str(ben.id)])
    events = [session(ago(5), player=ADA, right=3), session(ago(5), player=BEN, right=2)]
    for pupil, player, played in zip(room.pupils, (ADA, BEN), events, strict=True):
        link(admin, world.alpha, pupil, player)
        assert (await send(client, world.alpha.place_key, *played)).status_code == 202
    with closing(psycopg.connect(database.admin_url)) as locker:
        locker.execute("SELECT FROM blockyard.assignments WHERE id = %s FOR UPDATE", [bens["id"]])
        with real_worker(hasty, tmp_path / "first.log") as first:
            first.wait_until(lambda: bool(attempts_of(admin, ada)), "Ada's attempt")
            first.wait_until(lambda: is_waiting(admin), "the worker waits for Ben's assignment")
            first.process.send_signal(signal.SIGKILL)
            first.process.wait()
        locker.rollback()
    assert attempts_of(admin, ben) == []
    with real_worker(hasty, tmp_path / "second.log") as second:
        second.wait_until(lambda: bool(attempts_of(admin, ben)), "Ben's attempt")
    assert [row[3] for pupil in (ada, ben) for row in attempts_of(admin, pupil)] == [3, 2]
    kept = sum(one["type"] not in ("quiz.finished", "session.ended") for played in events for one in played)
    assert admin.execute(KEPT.encode(), [[ada.id, ben.id]]).fetchone() == (kept, kept)
    assert set(inbox(admin, world.alpha).values()) == {("attached", None)}


async def test_an_api_that_is_killed_while_it_stores(
    admin: psycopg.Connection, database: TestDatabase, world: World, tmp_path: Path
) -> None:
    """The server gets no answer and sends the same again, as the reporter does."""
    events = [told("session.started", ago(1), player=ADA) for _ in range(20)]
    key = world.alpha.place_key
    with closing(psycopg.connect(database.admin_url)) as locker:
        locker.execute("LOCK TABLE blockyard.game_events")
        with serving(database.settings, tmp_path) as server:
            async with httpx.AsyncClient(base_url=server.url, timeout=ANSWER_SECONDS) as client:
                asked = asyncio.create_task(send(client, key, *events))
                await wait_until_async(lambda: is_waiting(admin), "the batch waits for the table")
                for child in server.children():
                    child.send_signal(signal.SIGKILL)
                server.process.send_signal(signal.SIGKILL)
                with pytest.raises(httpx.TransportError):
                    await asked
        locker.rollback()
    await wait_until_async(lambda: not is_waiting(admin), "what the database goes on with")
    with serving(database.settings, tmp_path) as server:
        async with httpx.AsyncClient(base_url=server.url, timeout=ANSWER_SECONDS) as client:
            answer = (await send(client, key, *events)).json()
    assert answer["accepted"] + answer["duplicate"] == len(events)
    assert answer["accepted"] in (0, len(events)), "all of it, or nothing"
    assert inbox(admin, world.alpha) == {one["id"]: ("waiting", None) for one in events}
    jobs = "SELECT count(*) FROM queue.procrastinate_jobs WHERE task_name = 'game.attach_events' AND status = 'todo'"
    assert admin.execute(jobs.encode()).fetchone() == (1,)
