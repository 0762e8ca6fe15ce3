"""`serve --workers 2`: whichever process is asked for /metrics tells of both, and its folder ends with them."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest

from tests.databases import METRICS_TOKEN, TestDatabase
from tests.lifecycle.processes import BLOCKYARD, environment, free_port
from tests.waiting import ANSWER_SECONDS, has_ended, wait_for_end, wait_until
from tests.worker import plain

pytestmark = pytest.mark.slow

LIVE = 'blockyard_requests_total{method="GET",route="/health/live",status="200"}'


class Served:
    def __init__(self, process: subprocess.Popen[bytes], url: str, folder: Path, log: Path) -> None:
        self.process, self.url, self.folder, self.log = process, url, folder, log

    def ask(self, path: str, **headers: str) -> httpx.Response:
        """On a connection of its own, which either process may take."""
        return httpx.get(self.url + path, headers=headers, timeout=ANSWER_SECONDS)

    def scrape(self) -> dict[str, float]:
        answer = self.ask("/metrics", Authorization=f"Bearer {METRICS_TOKEN}")
        assert answer.status_code == 200, answer.text
        lines = [line.rpartition(" ") for line in answer.text.splitlines() if not line.startswith("#")]
        assert len({name for name, *_ in lines}) == len(lines), "each line once"
        return {name: float(value) for name, _, value in lines}

    def serving(self) -> list[psutil.Process]:
        children = psutil.Process(self.process.pid).children()
        return [child for child in children if "spawn_main" in " ".join(child.cmdline())]

    def is_ready(self) -> bool:
        try:
            return len(self.serving()) == 2 and self.ask("/health/ready").status_code == 200
        except (httpx.TransportError, psutil.Error):
            return False


@contextmanager
def served(database: TestDatabase, tmp_path: Path) -> Iterator[Served]:
    port, folder, log = free_port(), tmp_path / "tmp", tmp_path / "log"
    folder.mkdir(exist_ok=True)
    settings = plain(database.settings)
    given = {f"BLOCKYARD_{name.upper()}": str(value) for name, value in settings.items() if value is not None}
    command = [*BLOCKYARD, "serve", "--workers", "2", "--port", str(port)]
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, env=environment() | given | {"TMPDIR": str(folder)}, stdout=output, stderr=output
        )
    try:
        found = Served(process, f"http://127.0.0.1:{port}", folder, log)
        wait_until(found.is_ready, "two processes that serve", needs={"serve": process}, logs=[log])
        yield found
    finally:
        process.terminate()
        wait_for_end(process, "serve")


def test_both_count_together(database: TestDatabase, tmp_path: Path) -> None:
    with served(database, tmp_path) as two:
        before = two.scrape().get(LIVE, 0)
        for _ in range(30):
            assert two.ask("/health/live").status_code == 200
        counts = [two.scrape() for _ in range(10)]
        assert [found[LIVE] for found in counts] == [before + 30] * 10, "whoever answers"
        assert {found["blockyard_requests_in_flight"] for found in counts} == {1.0}, "the scrape itself"
        assert counts[0]["blockyard_database_up"] == 1
        (folder,) = two.folder.glob("blockyard-metrics-*")
        killed = two.serving()[0]
        killed.kill()
        wait_until(
            lambda: two.is_ready() and killed.pid not in [one.pid for one in two.serving()],
            "another process in its place",
            needs={"serve": two.process},
            logs=[two.log],
        )
        assert [two.scrape()[LIVE] for _ in range(10)] == [before + 30] * 10, "a counter never falls"
        two.process.send_signal(signal.SIGTERM)
        wait_for_end(two.process, "serve")
        assert not folder.exists()


def test_one_that_is_silent_for_a_while_is_not_killed(database: TestDatabase, tmp_path: Path) -> None:
    """As on a machine that is busy with something else. Uvicorn's own patience ends after five seconds."""
    with served(database, tmp_path) as two:
        silent = two.serving()[0]
        silent.suspend()
        try:
            suspended_at = time.monotonic()
            wait_until(lambda: has_ended(silent) or time.monotonic() - suspended_at > 8, "the parent's look at it")
        finally:
            if not has_ended(silent):
                silent.resume()
        assert not has_ended(silent)
        assert silent.pid in [one.pid for one in two.serving()]
        assert two.is_ready()


def test_a_new_start_begins_anew(database: TestDatabase, tmp_path: Path) -> None:
    """What a killed one left is removed, what another one uses is not."""
    with served(database, tmp_path) as first:
        assert first.ask("/health/live").status_code == 200
        assert first.scrape()[LIVE] == 1
        (abandoned,) = first.folder.glob("blockyard-metrics-*")
        with served(database, tmp_path) as second:
            assert abandoned.exists(), "it is in use"
            assert LIVE not in second.scrape()
            assert first.scrape()[LIVE] == 1
        children = first.serving()
        first.process.kill()
        first.process.wait()
        for child in children:
            child.kill()
    assert abandoned.exists()
    with served(database, tmp_path) as third:
        assert not abandoned.exists()
        assert LIVE not in third.scrape()
