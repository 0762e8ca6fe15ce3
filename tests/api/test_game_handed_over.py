"""Pupils share a tablet, and one types her code after the other: each gets what she did, whatever arrives when."""

import json
import random
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Final
from unittest.mock import patch

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.identity.tokens import secret_hash
from tests.api.assigning import Classroom, new_classroom, put_questions
from tests.api.gaming import send, told
from tests.api.roblox_room import ADA, ago, answer, attempts_of, given, inbox, session
from tests.api.test_game_claims import claim, codes_of
from tests.api.test_students import STUDENTS
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.pupils import Pupil
from tests.world import School, World

PULLED: Final = """
    SELECT game.keep_events(organization_id, id, %s::jsonb), game.enqueue_attaching(organization_id, id, NULL)
    FROM blockyard.place_keys WHERE secret_hash = %s
"""


@pytest.fixture(autouse=True)
def nothing_waits(database: TestDatabase, admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM blockyard.assignments")
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("DELETE FROM blockyard.roblox_links")
    admin.execute("DELETE FROM identity.attempts")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    put_questions(admin, database.settings.data_dir)


def pull(admin: psycopg.Connection, school: School, *events: Any) -> None:
    """As what was read from a queue at Roblox is kept."""
    admin.execute(PULLED, [json.dumps(events), secret_hash(school.place_key)])


async def claim_then(client: httpx.AsyncClient, school: School, code: str, moment: datetime) -> None:
    """On the push road, at this moment by our clock."""
    with patch.object(clock, "now", lambda: moment):
        assert (await claim(client, school, ADA, code)).status_code == 200


def ids_of(admin: psycopg.Connection, pupil: Pupil) -> list[str]:
    """Of all events in her attempts, none of which is empty."""
    found = [row[-1] for row in attempts_of(admin, pupil)]
    assert all(found)
    return sorted(one for ids in found for one in ids)


def ids(events: list[Any]) -> list[str]:
    return sorted(one["id"] for one in events)


async def test_what_arrives_late_is_of_who_played_it(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """Zoe's last batch arrives just after Mohamed's code."""
    room = await new_classroom(client, admin, world.alpha, "Zoe", "Mohamed")
    await given(room)
    codes = await codes_of(client, room)
    await claim_then(client, world.alpha, codes["Zoe"], ago(10))
    hers = [answer("gas", ago(9), right=True), answer("moon", ago(6), right=False)]
    his = [answer("gas", ago(4), right=False)]
    assert (await send(client, world.alpha.place_key, hers[0])).status_code == 202
    await run_jobs()
    await claim_then(client, world.alpha, codes["Mohamed"], ago(5))
    assert (await send(client, world.alpha.place_key, hers[1], *his)).status_code == 202
    await run_jobs()
    zoe, mohamed = room.pupils
    assert (ids_of(admin, zoe), ids_of(admin, mohamed)) == (ids(hers), ids(his))


def handed_over(chance: random.Random, room: Classroom) -> tuple[list[datetime], list[list[Any]]]:
    """When each pupil types her code, and what she does until the next one does. The first begins before she types it."""
    moments = sorted(chance.sample(range(5, 60), len(room.pupils)), reverse=True)
    bounds = [65, *moments[1:], 0]
    events = []
    for begins, ends in pairwise(bounds):
        at = sorted((chance.uniform(ends + 0.1, begins - 0.1) for _ in range(chance.randint(1, 6))), reverse=True)
        questions = [chance.choice(["gas", "planet", "moon"]) for _ in at]
        events.append(
            [answer(one, ago(when), right=chance.random() < 0.5) for one, when in zip(questions, at, strict=True)]
        )
    return [ago(moment) for moment in moments], events


@pytest.mark.parametrize("seed", range(16))
async def test_each_gets_exactly_hers(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs, seed: int
) -> None:
    """On both roads, and with one pupil on the one and the next on the other. A code on the push road is heard of at once;
    all else is late, so it comes in any order, and twice; and jobs run in between."""
    chance = random.Random(seed)
    names = ["Zoe", "Mohamed", "Ada"][: chance.choice([2, 3])]
    room = await new_classroom(client, admin, world.alpha, *names)
    await given(room)
    codes = await codes_of(client, room)
    moments, played = handed_over(chance, room)
    at_once: list[Any] = []
    late = [event for events in played for event in events]
    for name, moment in zip(names, moments, strict=True):
        typed = told("claim.entered", moment, player=ADA, code=codes[name])
        chance.choice([at_once, late]).append(typed)
    arrivals = [(datetime.fromisoformat(one["at"]), one) for one in at_once]
    for one in [*late, *chance.sample(late, len(late) // 2)]:
        delay = timedelta(minutes=chance.uniform(0, chance.choice([0.1, 60])))
        arrivals.append((datetime.fromisoformat(one["at"]) + delay, one))
    batch: list[Any] = []
    for _, one in sorted(arrivals, key=lambda arrival: arrival[0]):
        if one in at_once:
            await claim_then(client, world.alpha, one["data"]["code"], datetime.fromisoformat(one["at"]))
        else:
            batch.append(one)
        if chance.random() < 0.4:
            pull(admin, world.alpha, *batch)
            batch = []
            if chance.random() < 0.7:
                await run_jobs()
    pull(admin, world.alpha, *batch)
    await run_jobs()
    assert [ids_of(admin, pupil) for pupil in room.pupils] == [ids(events) for events in played]
    assert set(inbox(admin, world.alpha).values()) == {("attached", None)}


async def test_an_older_code_gives_back_what_counted_for_another(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """Two sessions of Zoe's were Mohamed's, and all that he may begin. His own, which was one too many, counts then."""
    room = await new_classroom(client, admin, world.alpha, "Zoe", "Mohamed")
    await given(room, attempts_allowed=2)
    codes, (zoe, mohamed) = await codes_of(client, room), room.pupils
    hers = [*session(ago(50), right=4), *session(ago(40), right=3)]
    his = session(ago(20), right=2)
    pull(admin, world.alpha, told("claim.entered", ago(30), player=ADA, code=codes["Mohamed"]), *hers, *his)
    await run_jobs()
    assert [row[3] for row in attempts_of(admin, mohamed)] == [4, 3]
    pull(admin, world.alpha, told("claim.entered", ago(55), player=ADA, code=codes["Zoe"]))
    await run_jobs()
    assert [(row[0], row[3]) for row in attempts_of(admin, zoe)] == [(1, 4), (2, 3)]
    assert [row[3] for row in attempts_of(admin, mohamed)] == [2]
    more = session(ago(10), right=1)
    pull(admin, world.alpha, *more)
    await run_jobs()
    assert [row[3] for row in attempts_of(admin, mohamed)] == [2, 1]
    assert len({row[0] for row in attempts_of(admin, mohamed)}) == 2


async def test_what_no_link_holds_waits(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """A teacher has ended Zoe's: late events of before still find her."""
    room = await new_classroom(client, admin, world.alpha, "Zoe", "Mohamed")
    await given(room)
    zoe, mohamed = room.pupils
    codes = await codes_of(client, room)
    await claim_then(client, world.alpha, codes["Zoe"], ago(10))
    links = f"{STUDENTS}/{zoe.id}/roblox-links"
    [link] = (await client.get(links, headers=room.headers)).json()["items"]
    ended = ago(5)
    with patch.object(clock, "now", lambda: ended):
        assert (await client.delete(f"{links}/{link['id']}", headers=room.headers)).status_code == 204
    late, between, after = (answer("gas", ago(minutes), right=True) for minutes in (7, 4, 2))
    assert (await send(client, world.alpha.place_key, late, between, after)).status_code == 202
    await run_jobs()
    assert ids_of(admin, zoe) == [late["id"]]
    states = inbox(admin, world.alpha)
    assert [states[one["id"]] for one in (between, after)] == [("waiting", None)] * 2
    await claim_then(client, world.alpha, codes["Mohamed"], ago(3))
    await run_jobs()
    assert (ids_of(admin, zoe), ids_of(admin, mohamed)) == ([late["id"]], ids([between, after]))


async def test_a_teacher_says_who_it_was_and_all_places_are_worked_on(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    """At once, and not those of another school. Who has an account already keeps it."""
    room = await new_classroom(client, admin, world.alpha, "Zoe", "Mohamed")
    await given(room)
    places = "/api/v1/roblox/environment/Mars%20Base/place-keys"
    second = await client.post(places, headers=world.alpha.owner.headers, json={"title": "Class 6a, second place"})
    events = [answer("gas", ago(3), right=True), answer("moon", ago(2), right=True)]
    for key, event in zip((world.alpha.place_key, second.json()["key"]), events, strict=True):
        assert (await send(client, key, event)).status_code == 202
    assert (await send(client, world.omega.place_key, *events)).status_code == 202
    await run_jobs()
    zoe, mohamed = room.pupils
    made = await client.post(f"{STUDENTS}/{zoe.id}/roblox-links", headers=room.headers, json={"roblox_user_id": ADA})
    assert made.status_code == 201
    jobs = "SELECT args ->> 'organization_id' FROM queue.procrastinate_jobs WHERE status = 'todo'"
    assert admin.execute(jobs).fetchall() == [(str(world.alpha.id),)] * 2
    await run_jobs()
    assert ids_of(admin, zoe) == ids(events)
    assert set(inbox(admin, world.omega).values()) == {("waiting", None)}
    other = await client.post(
        f"{STUDENTS}/{mohamed.id}/roblox-links", headers=room.headers, json={"roblox_user_id": ADA}
    )
    assert other.status_code == 409


async def test_a_day_is_reached_back_and_no_more(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World, run_jobs: RunJobs
) -> None:
    room = await new_classroom(client, admin, world.alpha, "Zoe")
    made = await given(room)
    week = timedelta(days=7)
    admin.execute("UPDATE blockyard.assignments SET published_at = now() - %s WHERE id = %s", [week, made["id"]])
    codes = await codes_of(client, room)
    old, new = answer("gas", ago(24 * 60 + 1), right=True), answer("gas", ago(24 * 60 - 1), right=True)
    assert (await send(client, world.alpha.place_key, old, new)).status_code == 202
    await claim_then(client, world.alpha, codes["Zoe"], clock.now())
    await run_jobs()
    assert inbox(admin, world.alpha) == {old["id"]: ("waiting", None), new["id"]: ("attached", None)}
