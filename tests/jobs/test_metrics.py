"""What a worker tells of its jobs: at a port of its own for who has the token, and in its log."""

import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.jobs.steps import TASK, RealWorker, arguments_of, enqueue, put, real_worker, starting_worker, waiting
from tests.lifecycle.processes import free_port
from tests.waiting import ANSWER_SECONDS, wait_for_end
from tests.world import World

TOKEN = {"Authorization": f"Bearer {METRICS_TOKEN}"}
FAILS = "agents.run_execution"
"""Given an id that is none, it raises."""


def with_port(database: TestDatabase, port: int, **more: object) -> TestDatabase:
    return replace(database, settings=database.settings.model_copy(update={"worker_metrics_port": port, **more}))


def ended(worker: RealWorker) -> list[dict[str, Any]]:
    """The lines of our three jobs: a worker that starts also begins billing's night, which has jobs of its own."""
    return [line for line in worker.lines("job_ended") if line["task"] in (TASK, FAILS)]


@pytest.mark.slow
def test_what_a_worker_tells(database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/metrics"
    with real_worker(with_port(database, port), tmp_path / "log") as worker:
        for _ in range(2):
            enqueue(database, world.alpha.teacher)
        put(
            admin,
            task_name=FAILS,
            args=arguments_of(world.alpha.id, world.alpha.teacher.id, execution_id="none"),
            attempts=4,
        )
        worker.wait_until(lambda: waiting(admin) == 0 and waiting(admin, FAILS) == 0, "three jobs")
        worker.wait_until(lambda: len(ended(worker)) == 3, "their lines")
        answer = httpx.get(url, headers=TOKEN, timeout=ANSWER_SECONDS)
        lines = dict(line.rpartition(" ")[::2] for line in answer.text.splitlines() if not line.startswith("#"))
        assert lines[f'blockyard_jobs_total{{outcome="done",task="{TASK}"}}'] == "2.0"
        assert lines[f'blockyard_jobs_total{{outcome="failed",task="{FAILS}"}}'] == "1.0"
        assert lines[f'blockyard_job_attempts_failed_total{{task="{FAILS}"}}'] == "1.0"
        assert lines[f'blockyard_job_attempts_failed_total{{task="{TASK}"}}'] == "0.0"
        assert lines[f'blockyard_jobs_started_total{{task="{TASK}"}}'] == "2.0"
        assert lines[f'blockyard_job_seconds_count{{task="{TASK}"}}'] == "2.0"
        assert lines[f'blockyard_job_wait_seconds_count{{task="{TASK}"}}'] == "2.0"
        assert [name for name in lines if name.startswith("blockyard_build_info")]
        for refused in (
            httpx.get(url, timeout=ANSWER_SECONDS),
            httpx.get(url, headers={"Authorization": "Bearer x"}, timeout=ANSWER_SECONDS),
            httpx.get(f"http://127.0.0.1:{port}/", headers=TOKEN, timeout=ANSWER_SECONDS),
        ):
            assert (refused.status_code, "blockyard_jobs" in refused.text) == (404, False)
        done = next(line for line in ended(worker) if line["outcome"] == "done")
        assert (done["task"], done["attempt"], done["organization_id"]) == (TASK, 1, str(world.alpha.id))
        assert done["ms"] >= done["database_ms"]
        assert done["wait_ms"] >= 0
        failed = next(line for line in worker.lines("job_ended") if line["outcome"] == "failed")
        assert (failed["task"], failed["attempt"]) == (FAILS, 5)


@pytest.mark.slow
def test_a_port_that_is_in_use(database: TestDatabase, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with starting_worker(with_port(database, port), tmp_path / "log") as worker:
            wait_for_end(worker.process, "the worker")
    told = f"cannot show metrics at 127.0.0.1:{port}: Address already in use. "
    remedy = "Set BLOCKYARD_WORKER_METRICS_PORT to a free port."
    assert (worker.process.returncode, worker.log.read_text()) == (3, f"blockyard: {told}{remedy}\n")


@pytest.mark.parametrize("token", [None, METRICS_TOKEN], ids=["none", "one"])
def test_a_port_wants_a_token(database: TestDatabase, token: str | None) -> None:
    given = database.settings.model_dump() | {"worker_metrics_port": 9999, "metrics_token": token}
    missing = Settings.model_validate(given).missing_for("worker")
    told = ("BLOCKYARD_METRICS_TOKEN", "BLOCKYARD_WORKER_METRICS_PORT is set, and nobody may see it")
    assert missing == ([] if token else [told])
