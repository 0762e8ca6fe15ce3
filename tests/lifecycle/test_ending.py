"""A real `blockyard serve` ends in time when it is told to, whatever clients and the database do; nothing outlives it."""

import contextlib
import os
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from blockyard.web.ending import GRACE_SECONDS, LAST_SECONDS
from tests.databases import TestDatabase, make_template
from tests.lifecycle.serving import serving
from tests.waiting import ANSWER_SECONDS, has_ended, wait_until
from tests.world import World, build_world

pytestmark = pytest.mark.slow

IN_TIME = GRACE_SECONDS + LAST_SECONDS + 1
EVENTS = "/api/v1/roblox/environment/status/{}/events"
LOGIN = b"POST /api/v1/auth/login HTTP/1.1\r\nHost: blockyard.test\r\nContent-Type: application/json\r\n"


def seconds_to_end(process: "subprocess.Popen[bytes]") -> float:
    started = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait(ANSWER_SECONDS)
    return time.monotonic() - started


def test_clients_that_hold_on(database: TestDatabase, tmp_path: Path) -> None:
    """Half a body, half a head, silence, and an answer that nobody reads: the process ends in time."""
    with serving(database.settings, tmp_path) as server:
        callers = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(4)]
        callers[0].sendall(LOGIN + b"Content-Length: 500\r\n\r\n{")
        callers[1].sendall(LOGIN[:20])
        callers[2].sendall(b"GET /openapi.json HTTP/1.1\r\nHost: blockyard.test\r\n\r\n" * 20)
        assert server.is_live()
        assert seconds_to_end(server.process) < IN_TIME
        for caller in callers:
            caller.close()


def test_a_stream_ends_at_once(database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path) -> None:
    """Cleanly, so that EventSource connects again, to another process."""
    name = unfinished_environment(admin, world)
    with serving(database.settings, tmp_path) as server:
        url = f"{server.url}{EVENTS.format(name)}"
        with httpx.stream("GET", url, headers=world.alpha.owner.headers, timeout=ANSWER_SECONDS) as answer:
            assert answer.status_code == 200, answer.read()
            pieces = answer.iter_text()
            heard = next(pieces)
            while "event: status" not in heard:
                heard += next(pieces)
            took: list[float] = []
            ending = threading.Thread(target=lambda: took.append(seconds_to_end(server.process)))
            ending.start()
            heard += "".join(pieces)
            ending.join()
    assert "event: done" not in heard
    assert took[0] < GRACE_SECONDS


def unfinished_environment(admin: psycopg.Connection, world: World) -> str:
    """One whose build has not ended."""
    row = admin.execute(
        "UPDATE blockyard.environment_versions AS version SET status = 'queued', finished_at = NULL"
        " FROM blockyard.environments AS environment WHERE environment.organization_id = %s"
        " AND version.organization_id = environment.organization_id AND version.environment_id = environment.id"
        " RETURNING environment.id::text",
        [world.alpha.id],
    ).fetchone()
    assert row is not None
    return str(row[0])


@pytest.mark.parametrize("processes", [1, 2])
def test_a_request_gets_its_time(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path, processes: int
) -> None:
    """One that waits for a lock is answered after the signal, when the lock is free. Meanwhile connections are refused:
    no parent and no child of its holds the socket."""
    with (
        serving(database.settings, tmp_path, processes=processes) as server,
        psycopg.connect(database.admin_url) as holder,
    ):
        holder.execute("LOCK TABLE blockyard.agent_instances IN ACCESS EXCLUSIVE MODE")
        answers: list[int] = []

        def ask() -> None:
            url = f"{server.url}/api/v1/agents/instances"
            answers.append(httpx.get(url, headers=world.alpha.owner.headers, timeout=ANSWER_SECONDS).status_code)

        asking = threading.Thread(target=ask)
        asking.start()
        wait_until(lambda: waiting_for_locks(admin) > 0, "the request to wait for the lock")
        server.process.send_signal(signal.SIGTERM)
        server_says_no_more(server.port)
        holder.rollback()
        asking.join()
        assert answers == [200]


@pytest.mark.parametrize("processes", [1, 2])
def test_it_leaves_before_it_ends(database: TestDatabase, world: World, tmp_path: Path, processes: int) -> None:
    """It serves whoever comes while it says that it is not ready, and keeps no connection. Ctrl-C waits for nothing."""
    with serving(database.settings, tmp_path, processes=processes, LEAVE_SECONDS="4") as server:
        assert said_of_itself(server.url) == (200, "keep")
        took: list[float] = []
        ending = threading.Thread(target=lambda: took.append(seconds_to_end(server.process)))
        ending.start()
        wait_until(lambda: said_of_itself(server.url) == (503, "close"), "all processes to leave")
        assert statuses(server.url, world) == [200, 200, 401]
        assert httpx.get(f"{server.url}/health/live", timeout=ANSWER_SECONDS).status_code == 200
        ending.join()
        assert took[0] >= 4
    (tmp_path / "other").mkdir()
    with serving(database.settings, tmp_path / "other", processes=processes, LEAVE_SECONDS="3000") as server:
        server.process.send_signal(signal.SIGTERM)
        wait_until(lambda: said_of_itself(server.url) == (503, "close"), "all processes to leave")
        for pid in (
            server.process.pid,
            *(child.pid for child in server.children()),
        ):  # the whole group, as a terminal does
            os.kill(pid, signal.SIGINT)
        server.process.wait(ANSWER_SECONDS)


def said_of_itself(url: str) -> tuple[int, str]:
    """What readiness says, and whether the connection is kept."""
    answer = httpx.get(f"{url}/health/ready", timeout=ANSWER_SECONDS)
    if answer.status_code == 503:
        assert answer.json()["checks"] == {"process": "it was told to end, and takes its leave"}
    return answer.status_code, answer.headers.get("Connection", "keep")


def waiting_for_locks(admin: psycopg.Connection) -> int:
    row = admin.execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'").fetchone()
    assert row is not None
    return int(row[0])


def server_says_no_more(port: int) -> None:
    """It takes no more connections."""

    def refused() -> bool:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            return True
        return False

    wait_until(refused, "the end of listening")


def test_children_end_with_their_parent(database: TestDatabase, tmp_path: Path) -> None:
    """Killed, it tells them nothing; and the port is free for who comes next."""
    with serving(database.settings, tmp_path, processes=2) as server:
        children = [child for child in server.children() if "spawn_main" in " ".join(child.cmdline())]
        assert len(children) == 2
        server.process.kill()
        server.process.wait()
        wait_until(lambda: all(has_ended(child) for child in children), "the end of the children")
        server_says_no_more(server.port)


def test_a_database_that_is_stopped(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Frozen, so that it neither answers nor hangs up: SIGTERM ends the process all the same. After a restart no request
    is lost: connections of before are not used again."""
    folder = tmp_path_factory.mktemp("cluster")
    cluster = Cluster(folder)
    cluster.start()
    try:
        database = make_template(cluster.admin_url, "blockyard", folder / "data")
        world = build_world(database)
        with serving(database.settings, folder) as server:
            assert statuses(server.url, world) == [200, 200, 401]
            cluster.stop()
            cluster = Cluster(folder)
            cluster.start()
            assert statuses(server.url, world) == [200, 200, 401]
            assert cluster.pid is not None
            frozen = [psutil.Process(cluster.pid), *psutil.Process(cluster.pid).children()]
            for process in frozen:
                process.suspend()
            try:
                asking = threading.Thread(target=ask_for_nothing, args=(server.url, world))
                asking.start()
                assert seconds_to_end(server.process) < IN_TIME
                asking.join()
            finally:
                for process in frozen:
                    process.resume()
    finally:
        cluster.stop()


def statuses(url: str, world: World) -> list[int]:
    """A tenant session, a lean read, and the gate."""
    headers = world.alpha.owner.headers
    with httpx.Client(base_url=url, timeout=ANSWER_SECONDS) as client:
        wrong = {"email": world.alpha.owner.email, "password": "three or four wrong words"}
        return [
            client.get("/api/v1/organizations/current", headers=headers).status_code,
            client.get("/api/v1/agents/instances", headers=headers).status_code,
            client.post("/api/v1/auth/login", json=wrong).status_code,
        ]


def ask_for_nothing(url: str, world: World) -> None:
    with contextlib.suppress(httpx.HTTPError):
        httpx.get(f"{url}/api/v1/agents/instances", headers=world.alpha.owner.headers, timeout=ANSWER_SECONDS)
