"""A worker that a job holds for ever ends by itself, says where it stood, and another one does the work."""

import sys
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from tests.databases import TestDatabase
from tests.jobs.steps import TASK, enqueue, real_worker, starting_worker, waiting
from tests.waiting import wait_for_end
from tests.world import World

pytestmark = pytest.mark.slow

SPINNING = """
from blockyard.environments import files

def spin(environment_id):
    while environment_id:
        pass

files.folder_of = spin

from blockyard.__main__ import main
main()
"""
COUNTED = "SELECT status::text, attempts, deaths FROM queue.procrastinate_jobs WHERE task_name = %s"


def test_it_ends_and_another_one_does_the_work(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    script = tmp_path / "spinning.py"
    script.write_text(SPINNING)
    hasty = {"standstill_seconds": 5.0, "heartbeat_seconds": 0.5, "stalled_after_seconds": 5.0}
    hasty_database = replace(database, settings=database.settings.model_copy(update=hasty))
    with starting_worker(hasty_database, tmp_path / "held.log", program=(sys.executable, str(script))) as held:
        enqueue(database, world.omega.teacher)
        wait_for_end(held.process, "the worker that spins")
    assert held.process.returncode == 1
    told = held.log.read_text()
    assert "Timeout (0:00:05)!" in told
    assert 'spinning.py", line' in told.split("Timeout (0:00:05)!")[1].splitlines()[2]
    assert admin.execute(COUNTED, [TASK]).fetchall() == [("doing", 0, 0)]
    with real_worker(hasty_database, tmp_path / "free.log") as free:
        free.wait_until(lambda: waiting(admin) == 0, "the job, by a worker that gets on")
        assert [(line["attempts"], line["deaths"]) for line in free.lines("job_freed")] == [(0, 1)]
