"""Five minutes of faults at two nodes and two workers, behind PgBouncer and a proxy, under load.

Nothing that was acknowledged is lost, no job is lost or done twice, no node says what is not so, and the operator finds
what happened in the log.
"""

import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from blockyard.local.embedded.account import make_reachable, server_account
from tests.fleet import faults
from tests.fleet.disk import small_disk
from tests.fleet.fleet import Fleet, needs_programs, running_fleet
from tests.fleet.ledger import assert_all_is_there_once, settle
from tests.fleet.load import Load
from tests.fleet.school import found_school
from tests.fleet.watch import Watch

NIGHT_SECONDS = 300
SCHOOLS = ("oak", "elm")
JOBS_AT_ONCE = 16
"""What a worker has in hand at most when it is killed."""
INTERRUPTIONS = ("job_freed", "job_end_not_recorded", "worker_gives_up")
"""After which a job runs again: nobody knows that it was done."""

pytestmark = [pytest.mark.slow, *needs_programs]


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
        assert_all_is_there_once(fleet, load)
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


def assert_found_in_the_log(fleet: Fleet, load: Load) -> None:
    """The questions of a night: which school is slow, what did a job cost, what became of a request."""
    logs = [str(fleet.logs[node]) for node in fleet.nodes]
    slow = json.loads(fleet.blockyard("slow", "--json", *logs).stdout)
    assert {school.id for school in load.schools} <= {row["name"] for row in slow["top"]}, slow
    ended = [line for line in faults.lines_of(fleet, "job_ended") if line["outcome"] == "done"]
    assert all({"task", "attempt", "wait_ms", "ms", "database_ms"} <= line.keys() for line in ended)
    again = {job_id for job_id, times in Counter(line["job_id"] for line in ended).items() if times > 1}
    told_why = {line["job_id"] for event in INTERRUPTIONS for line in faults.lines_of(fleet, event)}
    assert again <= told_why, "that a job ran twice, the log explains"
    told = {line.get("request_id") for line in ended}
    first = [entry for entry in load.entries if entry.tries == 1]
    deaths = len(faults.lines_of(fleet, "worker_started")) - 2
    assert len([entry for entry in first if entry.request_id not in told]) <= deaths * JOBS_AT_ONCE
    assert len(first) > deaths * JOBS_AT_ONCE
