"""The inbox of what game servers tell: whose place it is, what is kept, and what is refused."""

import asyncio
import json
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.game.reception import Reception
from blockyard.identity.tokens import new_organization_secret
from blockyard.tenancy.process import Process
from blockyard.web import intake
from tests.api.gaming import EVENTS, PLACES, batch, send, told
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.waiting import wait_until_async
from tests.world import School, World
from tests.world_players import PLAYER

KEPT = """
    SELECT event_id::text, type, player, data FROM blockyard.game_events
    WHERE organization_id = %s AND state = 'waiting'
"""
JOBS = "SELECT args FROM queue.procrastinate_jobs WHERE task_name = 'game.attach_events' ORDER BY id"
PULL = {"title": "Class 5b", "road": "pull", "universe_id": 77}
REVOKED = "UPDATE blockyard.place_keys SET revoked_at = now() WHERE organization_id = %s"


@pytest.fixture(autouse=True)
def nothing_waits(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


def kept(admin: psycopg.Connection, school: School) -> list[tuple[Any, ...]]:
    return admin.execute(KEPT.encode(), [school.id]).fetchall()


async def test_a_batch_is_kept_once(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    alpha = world.alpha
    answer = told("question.answered", activity="quiz", question_id="gas", choice=1, correct=True)
    events = [told("session.started"), answer]
    first = await send(client, alpha.place_key, *events)
    assert (first.status_code, first.json()) == (202, {"accepted": 2, "duplicate": 0, "refused": []})
    again = await send(client, alpha.place_key, answer, told("world.finished"), events[0], answer, lost=3)
    assert (again.status_code, again.json()) == (202, {"accepted": 1, "duplicate": 3, "refused": []})
    rows = kept(admin, alpha)
    assert (answer["id"], "question.answered", PLAYER, answer["data"]) in rows
    assert (len(rows), kept(admin, world.omega)) == (3, [])


async def test_the_job_is_asked_for_once_in_the_owners_name(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    alpha = world.alpha
    for _ in range(3):
        assert (await send(client, alpha.place_key, told("session.started"))).status_code == 202
    ((arguments,),) = admin.execute(JOBS).fetchall()
    assert arguments == {
        "organization_id": str(alpha.id),
        "user_id": str(alpha.owner.id),
        "place_key_id": alpha.path_ids["place_key_id"],
    }
    assert (await send(client, world.omega.place_key, told("session.started"))).status_code == 202
    assert len(admin.execute(JOBS).fetchall()) == 2


async def test_a_bad_event_is_refused_and_the_others_are_kept(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    good = told("session.started")
    now = clock.now()
    impossible = [now + timedelta(minutes=6), now - timedelta(days=7, minutes=1)]
    impossible += [datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)]
    strange_times = [told("session.started", at) for at in impossible]
    just = [told("session.started", now + timedelta(minutes=4)), told("help.opened", now - timedelta(days=6, hours=23))]
    bad = [
        told("player.chatted"),
        told("session.started") | {"player": "1"},
        told("session.started") | {"player": -1},
        told("session.started") | {"player": 2**63},
        told("session.started") | {"at": "yesterday"},
        told("session.started") | {"at": 1},
        told("session.started") | {"name": "Ada"},
        told("session.started", words="what she typed"),
        told("session.started") | {"data": None},
        told("session.started") | {"data": {"activity": "x" * 121}},
        told("session.started") | {"data": {"activity": "\0"}},
        told("checkpoint.reached") | {"data": {"checkpoint": "gate\u202e"}},
        told("item.found") | {"data": {"item": "co\nin"}},
        told("session.started") | {"data": {"choice": 1e16}},
        told("session.started") | {"data": {"correct": "true"}},
    ]
    nameless = [{"type": "session.started"}, told("session.started") | {"id": 7}, {"id": "x" * 37}]
    answer = await send(client, world.alpha.place_key, *bad, good, *just, *strange_times, *nameless)
    assert answer.status_code == 202
    refused = [{"id": one["id"], "code": "invalid_event"} for one in bad]
    assert answer.json() == {
        "accepted": 3,
        "duplicate": 0,
        "refused": [
            *refused,
            *[{"id": one["id"], "code": "time_out_of_range"} for one in strange_times],
            *[{"id": None, "code": "invalid_event"}] * 3,
        ],
    }
    assert {row[0] for row in kept(admin, world.alpha)} == {one["id"] for one in (good, *just)}


async def test_the_largest_event_is_kept(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    """Whatever a batch may hold, the table takes: else one event would keep out the others."""
    names = dict.fromkeys(("activity", "question_id", "checkpoint", "item"), "\U0001f680" * 120)
    numbers = dict.fromkeys(("choice", "seconds", "score", "max"), 1e-300)
    data = {**names, **numbers, "correct": True, "code": "\x01" * 40}
    largest = told("question.answered") | {"data": data}
    answer = await send(client, world.alpha.place_key, largest)
    assert (answer.status_code, answer.json()["accepted"]) == (202, 1)


async def test_who_has_no_good_key_is_told_the_same(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    alpha, omega = world.schools
    mixed = alpha.place_key[:26] + omega.place_key[26:]
    invented = "bp_" + new_organization_secret(alpha.id)
    nobodys = "bp_" + new_organization_secret(alpha.owner.id)
    for key in ("x", alpha.api_key, alpha.place_key[3:], alpha.place_key[:-1], mixed, invented, nobodys):
        answer = await send(client, key, told("session.started"))
        assert problem(answer) == (401, "place_key_unknown"), key
        claim = await client.post("/game/v1/claim", headers={"x-api-key": key}, json={"player": 1, "code": "BBBBCCCC"})
        assert claim.content == answer.content
    admin.execute(REVOKED.encode(), [omega.id])
    assert (await send(client, omega.place_key, told("session.started"))).content == answer.content
    admin.execute("UPDATE blockyard.place_keys SET revoked_at = NULL")
    assert (await send(client, omega.place_key, told("session.started"))).status_code == 202
    assert (kept(admin, alpha), len(kept(admin, omega))) == ([], 1)
    for headers in ({}, {"x-api-key": ""}):
        assert problem(await client.post(EVENTS, headers=headers, json=batch())) == (422, "validation_failed")
        missing = await client.post(EVENTS, headers=headers, json=batch(told("session.started")))
        assert problem(missing) == (401, "place_key_missing")
    bearer = {"Authorization": f"Bearer {alpha.place_key}"}
    assert problem(await client.get("/api/v1/classes", headers=bearer)) == (401, "token_invalid")


async def test_made_shown_once_and_revoked_at_once(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    headers = world.alpha.teacher.headers
    made = await client.post(PLACES, headers=headers, json={"title": "Class 5b", "universe_id": 7})
    assert made.status_code == 201
    key, place = made.json()["key"], {name: value for name, value in made.json().items() if name != "key"}
    read = await client.get(made.headers["Location"], headers=headers)
    assert (read.json(), place["prefix"], place["last_seen_at"]) == (place, key[:34], None)
    listed = await client.get(PLACES, headers=headers, params={"q": "5b"})
    assert (listed.json()["items"], key in listed.text) == ([place], False)
    assert (await send(client, key, told("session.started"))).status_code == 202
    assert (await client.get(made.headers["Location"], headers=headers)).json()["last_seen_at"] is not None
    stranger = await client.delete(made.headers["Location"], headers=world.omega.owner.headers)
    assert problem(stranger) == (404, "not_found")
    assert (await send(client, key, told("session.started"))).status_code == 202
    assert (await client.delete(made.headers["Location"], headers=headers)).status_code == 204
    assert problem(await send(client, key, told("session.started"))) == (401, "place_key_unknown")
    assert len(kept(admin, world.alpha)) == 2
    trail = "SELECT action, details ->> 'title' FROM blockyard.audit_entries WHERE resource_id = %s ORDER BY id"
    told_there = admin.execute(trail.encode(), [place["id"]]).fetchall()
    assert told_there == [("place_key.created", "Class 5b"), ("place_key.revoked", "Class 5b")]


async def test_a_place_of_the_pull_road_has_no_key(client: httpx.AsyncClient, world: World) -> None:
    made = await client.post(PLACES, headers=world.alpha.teacher.headers, json=PULL)
    assert (made.status_code, made.json()["key"], made.json()["prefix"]) == (201, None, None)


async def test_an_old_proof_makes_no_key(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    """As of API keys: whoever finds a computer unlocked makes none. A place of the pull road needs no secret."""
    teacher = world.alpha.teacher
    proof = "UPDATE identity.refresh_tokens SET proved_at = now() + %s WHERE id = %s"
    admin.execute(proof.encode(), [timedelta(hours=-1), teacher.sign_in_id])
    refused = await client.post(PLACES, headers=teacher.headers, json={"title": "Class 5b"})
    assert problem(refused) == (403, "step_up_required")
    pulled = await client.post(PLACES, headers=teacher.headers, json=PULL)
    assert pulled.status_code == 201
    admin.execute(proof.encode(), [timedelta(days=1), teacher.sign_in_id])
    assert (await client.post(PLACES, headers=teacher.headers, json={"title": "Class 5b"})).status_code == 201


async def test_how_much_at_once(client: httpx.AsyncClient, admin: psycopg.Connection, world: World) -> None:
    key = world.alpha.place_key
    most = [told("session.started") for _ in range(100)]
    assert (await send(client, key, *most)).json()["accepted"] == 100
    assert problem(await send(client, key, *most, most[0])) == (422, "validation_failed")
    assert problem(await send(client, key)) == (422, "validation_failed")
    strange = (await send(client, key, 7, None, [], {"id": 5}, told("session.started"))).json()
    assert (strange["accepted"], strange["refused"]) == (1, [{"id": None, "code": "invalid_event"}] * 4)
    names = {"activity": "a" * 120, "question_id": "q" * 120, "checkpoint": "c" * 120, "item": "i" * 120}
    large = [told("question.answered") | {"data": names} for _ in range(90)]
    assert 60_000 < len(json.dumps(large)) < 64_000
    assert (await send(client, key, *large)).status_code == 202
    larger = [told("question.answered") | {"data": names | {"code": "x" * 40}} for _ in range(100)]
    assert problem(await send(client, key, *larger)) == (413, "payload_too_large")
    keyed = await client.post(EVENTS, headers={"x-api-key": key, "Idempotency-Key": "one"}, json=batch(*most))
    assert problem(keyed) == (400, "idempotency_not_supported")


async def test_a_place_that_sends_too_often_waits_alone(
    client: httpx.AsyncClient, app: Any, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    process: Process = app.state.process
    monkeypatch.setattr(process.part(Reception).limiter, "per_minute", 2)
    monkeypatch.setattr(process.part(Reception).limiter, "_counts", type(process.part(Reception).limiter._counts)())
    answers = [await send(client, world.alpha.place_key, told("session.started")) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert (problem(answers[2])[1], int(answers[2].headers["Retry-After"]) > 0) == ("too_many_requests", True)
    assert (await send(client, world.omega.place_key, told("session.started"))).status_code == 202


async def test_who_waits_too_long_is_told_to_come_again(
    client: httpx.AsyncClient,
    database: TestDatabase,
    admin: psycopg.Connection,
    world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(intake, "WAIT_SECONDS", 0.2)
    key, events = world.alpha.place_key, [told("session.started") for _ in range(3)]
    with closing(psycopg.connect(database.admin_url)) as locker:
        locker.execute("LOCK TABLE blockyard.game_events")
        first = [asyncio.create_task(send(client, key, one)) for one in events[: intake.AT_ONCE]]
        await wait_until_async(lambda: is_waiting(admin), "a batch waits for the table")
        late = await send(client, key, events[-1])
        assert (*problem(late), late.headers["Retry-After"]) == (503, "unavailable", "1")
        locker.rollback()
    assert [answer.status_code for answer in await asyncio.gather(*first)] == [202] * intake.AT_ONCE
    assert (await send(client, key, *events)).json() == {"accepted": 1, "duplicate": 2, "refused": []}


def is_waiting(admin: psycopg.Connection) -> bool:
    waiting = "SELECT count(*) FROM pg_locks WHERE relation = 'blockyard.game_events'::regclass AND NOT granted"
    return admin.execute(waiting).fetchone() != (0,)


async def test_what_a_fast_clock_tells_keeps_its_order_and_happened_before_we_heard_of_it(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    now = clock.now()
    fast = [told("session.started", now + timedelta(minutes=2, seconds=second)) for second in (-20, -10, 0)]
    right = [told("session.started", now - timedelta(seconds=seconds)) for seconds in (20, 10)]
    for events, sent_at in ((fast, now + timedelta(minutes=2)), (right, now)):
        answer = await send(client, world.alpha.place_key, *events, sent_at=sent_at.isoformat())
        assert answer.json()["accepted"] == len(events)
    kept = {
        str(event_id): happened_at
        for event_id, happened_at in admin.execute(
            "SELECT event_id, happened_at FROM blockyard.game_events WHERE received_at >= %s", [now]
        )
    }
    moments = [kept[one["id"]] for one in fast]
    assert [later - earlier for earlier, later in pairwise(moments)] == [timedelta(seconds=10)] * 2
    assert now <= moments[-1] <= clock.now()
    assert [kept[one["id"]] for one in right] == [now - timedelta(seconds=seconds) for seconds in (20, 10)]
