"""Who a player is: what she did before she typed her code counts from then on, and what nobody claims is forgotten."""

import json
from datetime import timedelta
from typing import Any, Final
from unittest.mock import patch

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.game.jobs import sweep_inbox
from blockyard.identity.tokens import secret_hash
from blockyard.tenancy.process import Process
from tests.api.assigning import Classroom, new_classroom, put_questions
from tests.api.gaming import send, told
from tests.api.roblox_room import ADA, ago, answer, attempts_of, given, inbox, link, session
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.world import School, World

CLAIM: Final = "/game/v1/claim"


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.assignments")
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("DELETE FROM blockyard.roblox_links")
    admin.execute("DELETE FROM identity.attempts")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    admin.execute("UPDATE blockyard.place_keys SET swept_at = NULL")
    put_questions(admin, database.settings.data_dir)


async def codes_of(client: httpx.AsyncClient, room: Classroom) -> dict[str, str]:
    """Of a new sheet, by the name of the pupil."""
    made = await client.post(f"/api/v1/classes/{room.id}/claim-codes", headers=room.headers)
    assert made.status_code == 201, made.text
    return {one["display_name"]: one["code"] for one in made.json()["codes"]}


async def claim(client: httpx.AsyncClient, school: School, player: int, code: str) -> httpx.Response:
    return await client.post(CLAIM, headers={"x-api-key": school.place_key}, json={"player": player, "code": code})


async def test_what_she_did_before_counts(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada", "Ben")
    await given(room)
    events = session(ago(5), right=3)
    assert (await send(client, world.alpha.place_key, *events)).status_code == 202
    await run_jobs()
    assert set(inbox(admin, world.alpha).values()) == {("waiting", None)}
    codes = await codes_of(client, room)
    for code in ("BCDF-GHJK", "", "x" * 40):
        assert problem(await claim(client, world.alpha, ADA, code)) == (404, "claim_code_unknown")
    foreign = await claim(client, world.omega, ADA, codes["Ada"])
    assert problem(foreign) == (404, "claim_code_unknown")
    for _ in range(2):
        claimed = await claim(client, world.alpha, ADA, codes["Ada"].lower())
        assert (claimed.status_code, claimed.json()) == (200, {"claimed": True})
    assert problem(await claim(client, world.alpha, ADA + 1, codes["Ada"])) == (404, "claim_code_unknown")
    await run_jobs()
    assert [row[3] for row in attempts_of(admin, room.pupils[0])] == [3]
    assert set(inbox(admin, world.alpha).values()) == {("attached", None)}


async def test_a_player_who_guesses_waits_and_others_do_not(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    codes = await codes_of(client, room)
    for _ in range(10):
        assert problem(await claim(client, world.alpha, ADA, "BCDFGHJK")) == (404, "claim_code_unknown")
    late = await claim(client, world.alpha, ADA, codes["Ada"])
    assert (*problem(late), late.headers["Retry-After"]) == (429, "too_many_requests", "900")
    assert (await claim(client, world.alpha, ADA + 1, codes["Ada"])).status_code == 200


async def test_codes_that_nobody_could_answer(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """On the pull road a code comes as an event, before or after what its player did."""
    room = await new_classroom(client, admin, world.alpha, "Ada")
    await given(room)
    codes = await codes_of(client, room)
    typed = [told("claim.entered", ago(1), player=ADA, code=code) for code in ("BCDFGHJK", codes["Ada"])]
    read = "SELECT game.keep_events(organization_id, id, %s::jsonb) FROM blockyard.place_keys WHERE secret_hash = %s"
    admin.execute(read, [json.dumps(typed), secret_hash(world.alpha.place_key)])
    pushed = await send(client, world.alpha.place_key, *session(ago(5), right=2), typed[0])
    refused = [{"id": typed[0]["id"], "code": "not_on_this_road"}]
    assert (pushed.status_code, pushed.json()["refused"]) == (202, refused), "so nobody guesses codes by the hundred"
    await run_jobs()
    states = inbox(admin, world.alpha)
    assert [states[one["id"]] for one in typed] == [("refused", "claim_code_unknown"), ("attached", None)]
    assert [row[3] for row in attempts_of(admin, room.pupils[0])] == [2]


async def sweep(process: Process, ahead: timedelta = timedelta()) -> int:
    """So much later. How many jobs it enqueued."""
    real = clock.now
    with patch.object(clock, "now", lambda: real() + ahead):
        return await sweep_inbox(process)


async def test_the_sweep(
    client: httpx.AsyncClient, admin: psycopg.Connection, process: Process, world: World, run_jobs: RunJobs
) -> None:
    """What nobody claims is kept for a day, what was worked on for a week; what a teacher has linked is found."""
    room = await new_classroom(client, admin, world.alpha, "Ada")
    await given(room)
    hers, nobodys = answer("gas", ago(2), right=True), told("session.started", ago(2), player=ADA + 1)
    for school in world.schools:
        assert (await send(client, school.place_key, hers, nobodys)).status_code == 202
    await run_jobs()
    assert (await sweep(process), len(inbox(admin, world.alpha))) == (0, 2)
    link(admin, world.alpha, room.pupils[0], ADA)
    assert await sweep(process, timedelta(minutes=9)) == 0, "each place has its turn every ten minutes"
    assert await sweep(process, timedelta(minutes=11)) == 1
    await run_jobs()
    assert inbox(admin, world.alpha) == {hers["id"]: ("attached", None), nobodys["id"]: ("waiting", None)}
    assert inbox(admin, world.omega)[hers["id"]] == ("waiting", None), "the link is of another school"
    await sweep(process, timedelta(hours=25))
    assert inbox(admin, world.alpha) == {hers["id"]: ("attached", None)}
    assert inbox(admin, world.omega) == {}
    await sweep(process, timedelta(days=8))
    assert inbox(admin, world.alpha) == {}
    late = await send(client, world.alpha.place_key, hers)
    assert late.json()["accepted"] == 1, "the inbox has forgotten it"
    await run_jobs()
    ((*_figures, ids),) = attempts_of(admin, room.pupils[0])
    assert ids == [hers["id"]], "the attempt has not"


async def test_what_is_taken_up_again_after_days_is_worked_on(
    client: httpx.AsyncClient, admin: psycopg.Connection, process: Process, world: World, run_jobs: RunJobs
) -> None:
    """It waits, and is older than what is forgotten of players whom nobody knows."""
    room = await new_classroom(client, admin, world.alpha, "Ada")
    link(admin, world.alpha, room.pupils[0], ADA)
    made = await given(room, student_ids=[])
    hers, nobodys = answer("gas", ago(2), right=True), told("session.started", ago(2), player=ADA + 1)
    assert (await send(client, world.alpha.place_key, hers, nobodys)).status_code == 202
    await run_jobs()
    assert inbox(admin, world.alpha)[hers["id"]] == ("refused", "no_assignment")
    assert (await room.change(made["id"], student_ids=None)).status_code == 200
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")  # its job is lost
    assert await sweep(process, timedelta(days=2)) == 1
    assert inbox(admin, world.alpha) == {hers["id"]: ("waiting", None)}
    await run_jobs()
    assert inbox(admin, world.alpha) == {hers["id"]: ("attached", None)}


async def test_a_lost_job_is_found(
    client: httpx.AsyncClient, admin: psycopg.Connection, process: Process, world: World, run_jobs: RunJobs
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Ada")
    await given(room)
    link(admin, world.alpha, room.pupils[0], ADA)
    event = told("session.started", ago(2), player=ADA)
    assert (await send(client, world.alpha.place_key, event)).status_code == 202
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    assert await sweep(process) == 1
    await run_jobs()
    assert inbox(admin, world.alpha) == {event["id"]: ("attached", None)}


async def test_who_wants_to_be_forgotten_leaves_no_event(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    events: list[Any] = [told("session.started", player=player) for player in (ADA, ADA + 1)]
    for school in world.schools:
        assert (await send(client, school.place_key, *events)).status_code == 202
    admin.execute("SELECT players.forget(%s)", [ADA])
    assert [inbox(admin, school).keys() for school in world.schools] == [{events[1]["id"]}] * 2


async def test_what_a_key_told_before_it_was_revoked(
    client: httpx.AsyncClient, admin: psycopg.Connection, process: Process, world: World, run_jobs: RunJobs
) -> None:
    """It may have been stolen: what still waits is nobody's, whoever the player turns out to be."""
    room = await new_classroom(client, admin, world.alpha, "Ada")
    await given(room)
    event = answer("gas", ago(2), right=True)
    revoke = "UPDATE blockyard.place_keys SET revoked_at = {} WHERE organization_id = %s"
    assert (await send(client, world.alpha.place_key, event)).status_code == 202
    admin.execute(revoke.format("now()").encode(), [world.alpha.id])
    link(admin, world.alpha, room.pupils[0], ADA)
    await sweep(process, timedelta(minutes=11))
    await run_jobs()
    assert (inbox(admin, world.alpha)[event["id"]], attempts_of(admin, room.pupils[0])) == (("waiting", None), [])
    admin.execute(revoke.format("NULL").encode(), [world.alpha.id])
    await sweep(process, timedelta(minutes=22))
    await run_jobs()
    assert inbox(admin, world.alpha)[event["id"]] == ("attached", None), "of a key that is good it counts"
