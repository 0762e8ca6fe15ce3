"""Five minutes of faults at two nodes and two workers, behind PgBouncer and a proxy, under load.

Nothing that was acknowledged is lost, no job is lost or done twice, no node says what is not so, and the operator finds
what happened in the log.

It has not passed as a whole yet, so pytest does not collect it: `pytest -m slow tests/fleet/five_minutes.py` runs it.
"""

import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from blockyard.local.embedded.account import make_reachable, server_account
from tests.api.steps import mails_to
from tests.attack.pgbouncer import BINARY as PGBOUNCER
from tests.fleet import faults
from tests.fleet.disk import small_disk
from tests.fleet.fleet import CADDY, Fleet, running_fleet
from tests.fleet.load import EXECUTIONS, INVITATIONS, Load
from tests.fleet.school import WORLDS, School, found_school
from tests.fleet.watch import Watch
from tests.waiting import wait_until

NIGHT_SECONDS = 300
SCHOOLS = ("oak", "elm")
JOBS_AT_ONCE = 16
"""What a worker has in hand at most when it is killed."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(PGBOUNCER is None, reason="needs the program pgbouncer"),
    pytest.mark.skipif(CADDY is None, reason="needs the program caddy"),
]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[tuple[Path, bool]]:
    """An empty folder for the database, and whether its disk can be filled."""
    with small_disk(tmp_path / "disk") as is_small:
        yield tmp_path / "disk", is_small


def test_five_minutes(disk: tuple[Path, bool], tmp_path: Path) -> None:
    data, is_small = disk
    make_reachable(data, server_account())
    with running_fleet(tmp_path, data) as fleet:
        load = Load(fleet, [found_school(fleet, name) for name in SCHOOLS])
        watch = Watch(fleet)
        load.start()
        try:
            go_through_the_night(fleet, watch, load, is_small=is_small)
        finally:
            load.end()
            watch.close()
        settle(fleet)
        assert load.refusals == []
        for school in load.schools:
            assert_all_is_there_once(fleet, load, school)
        assert_found_in_the_log(fleet, load)
    if not is_small:
        pytest.skip("all held, but no disk was filled: this machine lets us mount none")


def go_through_the_night(fleet: Fleet, watch: Watch, load: Load, *, is_small: bool) -> None:
    begun, chance = time.monotonic(), random.Random(20261127)
    faults.wait_for_more(load, "execution")
    faults.assert_ready_since(fleet, watch, begun)
    for name in fleet.units:
        faults.kill(fleet, load, name)
    faults.lose_storage(fleet, watch, load)
    faults.lose_mail(fleet, watch, load)
    for seconds in (1, 10, 40):
        faults.lose_database(fleet, watch, load, seconds)
    if is_small:
        faults.fill_disk(fleet, load)
    faults.rotate_keys(fleet, load)
    while time.monotonic() < begun + NIGHT_SECONDS:
        faults.kill(fleet, load, chance.choice([*fleet.units]))


def settle(fleet: Fleet) -> None:
    """Everything that was asked for is done: what waits for its next try is tried now, and nothing was given up."""

    def counts() -> dict[str, int]:
        told: dict[str, int] = json.loads(fleet.blockyard("jobs", "list", "--json").stdout)["counts"]
        return told

    for task in (faults.BUILD, faults.FORGET, faults.MAIL):
        faults.retry(fleet, task)
    wait_until(lambda: counts() == {}, "the end of all jobs", progress=lambda: sorted(counts().items()))


def assert_all_is_there_once(fleet: Fleet, load: Load, school: School) -> None:
    executions, invitations, worlds = (load.of(school, kind) for kind in ("execution", "invitation", "world"))
    assert min(map(len, (executions, invitations, worlds))) > 0
    with load.client(school) as client:

        def listed(path: str) -> list[dict[str, Any]]:
            found, cursor = [], None
            while True:
                answer = client.get(path, params={"limit": 100} | ({"cursor": cursor} if cursor else {}))
                assert answer.status_code == 200, answer.text
                found += answer.json()["items"]
                cursor = answer.json()["next_cursor"]
                if cursor is None:
                    return found

        done = listed(EXECUTIONS)
        assert Counter(one["id"] for one in done) == Counter(entry.id for entry in executions)
        assert {one["status"] for one in done} == {"completed"}
        ended = [
            one for one in listed("/api/v1/organizations/current/audit") if one["action"] == "agent_execution.completed"
        ]
        assert Counter(one["resource_id"] for one in ended) == Counter(entry.id for entry in executions)
        invited = listed(INVITATIONS)
        assert Counter(one["id"] for one in invited) == Counter(entry.id for entry in invitations)
        versions = listed(f"{WORLDS}/Meadow/versions")
        assert len(versions) == len(worlds)
        assert {one["status"] for one in versions} <= {"ready", "superseded"}
        assert max(versions, key=lambda one: one["number"])["status"] == "ready"
    mailed = {one["email"]: len(mails_to(fleet.mail.folder, one["email"])) for one in invited}
    interrupted = {line["job_id"] for event in ("job_freed", "job_failed") for line in faults.lines_of(fleet, event)}
    again = {line["request_id"] for line in faults.lines_of(fleet, "job_ended") if line["job_id"] in interrupted} & {
        entry.request_id for entry in invitations
    }
    assert min(mailed.values()) == 1
    assert sum(mailed.values()) - len(mailed) <= len(again), (
        "a mail comes twice only where a worker died with it in hand"
    )


def assert_found_in_the_log(fleet: Fleet, load: Load) -> None:
    """The questions of a night: which school is slow, what did a job cost, what became of a request."""
    logs = [str(fleet.logs[node]) for node in fleet.nodes]
    slow = json.loads(fleet.blockyard("slow", "--json", *logs).stdout)
    assert {school.id for school in load.schools} <= {str(row["organization"]) for row in slow["top"]}, slow
    ended = [line for line in faults.lines_of(fleet, "job_ended") if line["outcome"] == "done"]
    assert all({"task", "attempt", "wait_ms", "ms", "database_ms"} <= line.keys() for line in ended)
    assert max(Counter(line["job_id"] for line in ended).values()) == 1
    told = {line.get("request_id") for line in ended}
    first = [entry for entry in load.entries if entry.tries == 1]
    deaths = len(faults.lines_of(fleet, "worker_started")) - 2
    assert len([entry for entry in first if entry.request_id not in told]) <= deaths * JOBS_AT_ONCE
    assert len(first) > deaths * JOBS_AT_ONCE
