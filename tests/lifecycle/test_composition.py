"""The processes that an operator starts, each by its command: what they hold, and which folder they look into."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, blockyard, environment, free_port
from tests.lifecycle.school import Found, School
from tests.waiting import ANSWER_SECONDS, wait_until

pytestmark = pytest.mark.slow

WORLD = "/api/v1/roblox/environment"


@pytest.fixture(scope="module")
def folder(running: Running) -> Path:
    return Path(running.ready["data_dir"])


def started(log: Path, event: str) -> dict[str, Any]:
    """What a process says of itself when it starts."""
    wait_until(lambda: event in log.read_text(), f"{event} in {log.name}")
    lines = [json.loads(line) for line in log.read_text().splitlines() if event in line]
    return dict(lines[0])


def test_api_and_worker_hold_the_same(running: Running, folder: Path) -> None:
    """Each tells of what it was composed of itself; nothing here is read from the other's modules."""
    api, worker = started(folder / "logs/api.log", "api_started"), started(folder / "logs/worker.log", "worker_started")
    printed = blockyard("rooms", "--json")
    assert printed.returncode == 0, printed.stderr
    assert api["rooms"] == worker["rooms"] == json.loads(printed.stdout)["rooms"]
    assert api["parts"] == worker["parts"]
    assert worker["tasks"] == sorted(task for room in api["rooms"] for task in room["tasks"])
    assert {"Hooks", "Quota", "RateLimiter", "Settings", "StripeAccess"} <= set(worker["parts"])
    by_name = {room["room"]: room for room in worker["rooms"]}
    of_people = {"identity", "classes", "students", "rosters", "assignments", "children", "players", "game"}
    of_lessons = {"agents", "environments", "uploads", "lessons"}
    assert set(by_name) == {"web", "audit", *of_people, *of_lessons, "billing", "webhooks"}
    assert by_name["billing"]["usage_check"]
    assert "gate.settle_billing_request" in by_name["billing"]["tasks"]


def test_the_worker_refuses_what_the_plan_does_not_hold(running: Running, folder: Path, found: Found) -> None:
    """The storage limit is asked for in the worker alone. A school with room builds the same world."""
    full, roomy = found("full-school"), found("roomy-school")
    for school in (full, roomy):
        assert built(school, "First") == "ready"
    url = urlunsplit(urlsplit(Cluster(folder).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute(
            "UPDATE blockyard.roblox_assets SET size_bytes = 1000000000 WHERE organization_id = %s",
            [full.id],
        )
    assert built(full, "Second") == "failed"
    assert built(roomy, "Second") == "ready"
    refused = full.http.get(f"{WORLD}/status/Second").json()
    assert refused["error"]["code"] == "plan_limit_reached"


def built(school: School, name: str) -> str:
    """What becomes of a new world."""
    asked = school.http.post(f"{WORLD}/create", json={"name": name, "description": "One house"})
    assert asked.status_code == 202, asked.text

    def status() -> str:
        return str(school.http.get(f"{WORLD}/status/{name}").json()["status"])

    wait_until(lambda: status() in ("ready", "failed"), f"the world {name}")
    return status()


@contextmanager
def command(tmp_path: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """A long-running command, started in an empty folder, and its log."""
    log = tmp_path / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "blockyard", *arguments],
            cwd=tmp_path,
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process, log
        finally:
            process.terminate()
            process.wait()


def test_serve_honours_its_folder(running: Running, folder: Path, tmp_path: Path) -> None:
    port = free_port()
    with command(tmp_path, "serve", "--data-dir", str(folder), "--port", str(port)) as (process, log):

        def ready() -> bool:
            try:
                return httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=ANSWER_SECONDS).status_code == 200
            except httpx.TransportError:
                return False

        wait_until(ready, "the second API", needs={"serve": process}, logs=[log])
        assert not (tmp_path / ".blockyard").exists()


def test_worker_honours_its_folder(running: Running, folder: Path, tmp_path: Path) -> None:
    with command(tmp_path, "worker", "--data-dir", str(folder)) as (process, log):
        wait_until(
            lambda: "worker_started" in log.read_text(), "the second worker", needs={"worker": process}, logs=[log]
        )
        assert not (tmp_path / ".blockyard").exists()


@pytest.mark.parametrize("arguments", [("migrate",), ("doctor",), ("worker", "--drain")], ids=" ".join)
def test_command_honours_its_folder(running: Running, folder: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Its twin, on an empty folder, knows no database."""
    ours = blockyard(*arguments, "--data-dir", str(folder))
    assert ours.returncode == 0, ours.stdout + ours.stderr
    empty = blockyard(*arguments, "--data-dir", str(tmp_path))
    assert empty.returncode == 3, empty.stdout + empty.stderr
    assert "BLOCKYARD_" in empty.stderr
