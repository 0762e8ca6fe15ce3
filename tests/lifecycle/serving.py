"""`blockyard serve` as an operator runs it, on a test's database, with a log that can be read."""

import json
import os
import resource
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from tests.lifecycle.processes import BLOCKYARD, environment, free_port
from tests.waiting import ANSWER_SECONDS, NO_TLS, has_ended, wait_until

SECRETS = ("database_url", "gate_database_url", "queue_database_url", "owner_database_url", "seal_keys", "token_keys")


@dataclass
class Server:
    """A `blockyard serve` that answers."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def is_live(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health/live", timeout=ANSWER_SECONDS, verify=NO_TLS).status_code == 200
        except httpx.HTTPError:
            return False

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def said(self, event: str) -> list[dict[str, Any]]:
        """The lines of the log with this event."""
        lines = [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]
        return [line for line in lines if line["event"] == event]

    def wait_for(self, event: str) -> dict[str, Any]:
        wait_until(
            lambda: bool(self.said(event)), f"{event} in the log", needs={"serve": self.process}, logs=[self.log]
        )
        return self.said(event)[0]


def environment_of(settings: Settings, **more: str) -> dict[str, str]:
    """What an operator sets: `settings`, and `more` by the names of their variables without BLOCKYARD_."""
    named = {f"BLOCKYARD_{name.upper()}": reveal(getattr(settings, name)) for name in SECRETS}
    named["BLOCKYARD_DATA_DIR"] = str(settings.data_dir)
    return environment() | named | {f"BLOCKYARD_{name}": value for name, value in more.items()}


@contextmanager
def serving(
    settings: Settings, folder: Path, *, processes: int = 1, files: int | None = None, **more: str
) -> Iterator[Server]:
    """Until the block ends, or what was started has ended. `files`: the process may open no more (ulimit -n)."""
    port, log = free_port(), folder / "serve.log"
    command = [*BLOCKYARD, "serve", "--port", str(port), "--workers", str(processes)]

    def limit() -> None:
        if files is not None:
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env=environment_of(settings, **more), stdout=output, stderr=output, preexec_fn=limit
        )
    server = Server(process, port, log)
    children: list[psutil.Process] = []
    try:
        wait_until(server.is_live, "the API to answer", needs={"serve": process}, logs=[log])
        children = server.children()
        yield server
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait()
        wait_until(lambda: all(has_ended(child) for child in children), "the end of the children")
        assert os.path.exists(log)
