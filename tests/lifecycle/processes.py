"""Real processes for lifecycle tests: `blockyard up` in a folder, and what runs under it."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import psutil

from tests.waiting import ANSWER_SECONDS, NO_TLS, has_ended, run_to_end, wait_for_end, wait_until

BLOCKYARD = (sys.executable, "-m", "blockyard")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment() -> dict[str, str]:
    """Ours without BLOCKYARD_* variables, with quick signs of life, so that the tests need not wait long. A server has one
    child for previews, from the first one on: to start it takes seconds of a processor."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BLOCKYARD_")}
    quick = {"HEARTBEAT_SECONDS": "1", "STALLED_AFTER_SECONDS": "10", "PREVIEWS_AT_ONCE": "1", "PREVIEWS_WARM": "false"}
    return clean | {f"BLOCKYARD_{name}": value for name, value in quick.items()}


def blockyard(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return run_to_end([*BLOCKYARD, *arguments], environment() | settings)


@dataclass
class Running:
    """A `blockyard up` that is ready."""

    process: subprocess.Popen[str]
    ready: dict[str, Any]

    @property
    def url(self) -> str:
        return str(self.ready["url"])

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def child(self, word: str) -> psutil.Process | None:
        """The child whose command line has `word`: serve, worker, or postgres -D. None while there is none."""
        for child in psutil.Process(self.process.pid).children():
            with suppress(psutil.Error):
                if word in child.cmdline():
                    return child
        return None

    def is_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health/ready", timeout=ANSWER_SECONDS, verify=NO_TLS).status_code == 200
        except httpx.HTTPError:
            return False

    def wait_until(
        self, condition: Callable[[], bool], what: str, progress: Callable[[], object] | None = None
    ) -> None:
        """As `waiting.wait_until`, while it runs."""
        logs = sorted(Path(self.ready["data_dir"], "logs").glob("*.log"))
        wait_until(condition, what, progress=progress, needs={"blockyard up": self.process}, logs=logs)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        wait_for_end(self.process, "blockyard up")
        return self.process.returncode


@contextmanager
def up(
    folder: Path,
    port: int | None = None,
    program: Sequence[str] = BLOCKYARD,
    cwd: Path | None = None,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Running]:
    """Start it and wait for its one line of JSON or its end. Whatever is left is killed in the end.

    `settings`: by their variables, BLOCKYARD_...
    """
    command = [*program, "up", "--json", "--data-dir", str(folder), "--port", str(port or free_port())]
    process = subprocess.Popen(
        command, cwd=cwd, env=environment() | dict(settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    children: list[psutil.Process] = []
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        running = Running(process, json.loads(line))
        children = running.children()
        yield running
    finally:
        if process.poll() is None:
            process.terminate()
            wait_for_end(process, "blockyard up")
        process.communicate()
        wait_until(lambda: all(has_ended(child) for child in children), "the end of all that it started")
