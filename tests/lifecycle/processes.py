"""Real processes for lifecycle tests: `blockyard up` in a folder, and what runs under it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil

DEADLINE_SECONDS = 40.0
BLOCKYARD = (sys.executable, "-m", "blockyard")


def wait_until(condition: Callable[[], bool], what: str, seconds: float = DEADLINE_SECONDS) -> None:
    """Look again and again until it holds; fail when the deadline has passed."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s"
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment() -> dict[str, str]:
    """Ours without BLOCKYARD_* variables, with quick signs of life, so that the tests need not wait long."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BLOCKYARD_")}
    return clean | {"BLOCKYARD_HEARTBEAT_SECONDS": "1", "BLOCKYARD_STALLED_AFTER_SECONDS": "4"}


def blockyard(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [*BLOCKYARD, *arguments]
    return subprocess.run(
        command, env=environment() | settings, capture_output=True, text=True, timeout=60, check=False
    )


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
            return httpx.get(f"{self.url}/health/ready", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(DEADLINE_SECONDS)


@contextmanager
def up(
    folder: Path, port: int | None = None, program: Sequence[str] = BLOCKYARD, cwd: Path | None = None
) -> Iterator[Running]:
    """Start it and wait for its one line of JSON or its end. Whatever is left is killed in the end."""
    command = [*program, "up", "--json", "--data-dir", str(folder), "--port", str(port or free_port())]
    process = subprocess.Popen(
        command, cwd=cwd, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
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
            process.wait(DEADLINE_SECONDS)
        process.communicate()
        wait_until(lambda: not any(child.is_running() for child in children), "the end of all processes")
