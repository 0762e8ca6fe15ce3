"""A contender's server process, and how much processor time it and PostgreSQL have used."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
from pydantic import SecretStr
from tests.lifecycle.processes import free_port

from blockyard.app.settings import Settings
from blockyard.local.embedded import Cluster

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 300.0  # on a machine with nothing else to do it takes two
UVICORN = ("--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning")


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def served(command: list[str], environment: dict[str, str], log: Path) -> Iterator[Server]:
    """`command` with `--port`, ready as soon as it accepts connections."""
    port = free_port()
    with log.open("ab") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=ROOT,
            env=clean_environment() | environment,
            stdout=output,
            stderr=output,
        )
    server = Server(port, process.pid)
    try:
        wait_for(server, process, log)
        yield server
    finally:
        process.terminate()
        process.wait(START_SECONDS)


def wait_for(server: Server, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not answers(server):
        assert process.poll() is None, f"the server ended:\n{log.read_text(errors='replace')[-3000:]}"
        assert time.monotonic() < deadline, f"the server did not start within {START_SECONDS} s; see {log}"
        time.sleep(0.05)


def answers(server: Server) -> bool:
    try:
        httpx.get(f"{server.url}/docs", timeout=5)
    except httpx.HTTPError:
        return False
    return True


def clean_environment() -> dict[str, str]:
    prefixes = ("BLOCKYARD_", "BENCH_", "PG", "TENANCY_")
    return {name: value for name, value in os.environ.items() if not name.startswith(prefixes)}


def run(command: list[str], environment: dict[str, str], log: Path) -> None:
    """To its end, which must be a good one."""
    with log.open("ab") as output:
        ended = subprocess.run(
            command, cwd=ROOT, env=clean_environment() | environment, stdout=output, stderr=output, check=False
        )
    assert ended.returncode == 0, f"{command} failed:\n{log.read_text(errors='replace')[-3000:]}"


def uvicorn(python: Path | str, app: str) -> list[str]:
    return [str(python), "-m", "uvicorn", app, *UVICORN]


def blockyard_serve(settings: Settings) -> list[str]:
    """As in production: uvloop and httptools, no access log of uvicorn's."""
    return [sys.executable, "-m", "blockyard", "serve", "--data-dir", str(settings.data_dir)]


def environment_of(settings: Settings) -> dict[str, str]:
    """The variables that make these settings."""
    values = {name: getattr(settings, name) for name in settings.model_fields_set}
    return {
        f"BLOCKYARD_{name.upper()}": value.get_secret_value() if isinstance(value, SecretStr) else str(value)
        for name, value in values.items()
    }


class Processor:
    """Processor seconds used so far by one server and by all of PostgreSQL."""

    def __init__(self, server: Server, cluster: Cluster) -> None:
        assert cluster.pid is not None
        self._server = psutil.Process(server.pid)
        self._postgres = psutil.Process(cluster.pid)

    def seconds(self) -> float:
        used = 0.0
        for process in (self._server, *self._server.children(recursive=True), *self._postgres.children()):
            try:
                times = process.cpu_times()
            except psutil.NoSuchProcess:  # a connection ended
                continue
            used += times.user + times.system
        return used
