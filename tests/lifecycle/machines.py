"""Machines of a fleet: each has an API process and a worker, of one release or another."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx
import psutil

from tests.waiting import ANSWER_SECONDS, has_ended, wait_for_end, wait_until

LOOK_EVERY_SECONDS: Final = 0.2


@dataclass(frozen=True, slots=True)
class Code:
    """What is installed. `needs`: the schema's revision. `source`: its folder `src`; None: the present."""

    name: str
    settings: Mapping[str, str]
    needs: str
    source: Path | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {**self.settings, **({"PYTHONPATH": str(self.source)} if self.source else {})}

    def run(self, log: Path, *arguments: str) -> str:
        """A command of `blockyard`, to its end, which must be a good one. Returns what it printed."""
        process = self.start(log, *arguments)
        wait_until(lambda: has_ended(process), f"the end of {arguments}", progress=lambda: work_of(process), logs=[log])
        assert process.returncode == 0, log.read_text()
        return log.read_text()

    def start(self, log: Path, *arguments: str) -> "subprocess.Popen[bytes]":
        """In a session of its own, so that each gets its turn of the processor, as units of systemd's do."""
        with log.open("ab") as output:
            command = [sys.executable, "-m", "blockyard", *arguments]
            return subprocess.Popen(
                command, cwd="/", env=self.environment, stdout=output, stderr=output, start_new_session=True
            )


def work_of(process: "subprocess.Popen[bytes]") -> int:
    """Seconds of processor time that it has had: beside a fleet that works others' time says nothing of its own."""
    try:
        times = psutil.Process(process.pid).cpu_times()
    except psutil.Error:
        return -1
    return int(times.user + times.system)


@dataclass
class Machine:
    name: str
    port: int
    folder: Path
    api: "subprocess.Popen[bytes] | None" = None
    worker: "subprocess.Popen[bytes] | None" = None
    serves: bool = False
    """From when it is ready until it is told to end."""
    changes: int = 0
    """How often that has changed."""
    said_before: int = 0
    """Bytes of the log that are of API processes before."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def logs(self) -> list[Path]:
        return [self.folder / f"{self.name}-{kind}.log" for kind in ("api", "worker")]

    def start(self, code: Code) -> None:
        """As `systemctl start` of both units."""
        api_log, worker_log = self.logs
        self.said_before = api_log.stat().st_size if api_log.exists() else 0
        self.worker = code.start(worker_log, "worker")
        self.api = code.start(api_log, "serve", "--port", str(self.port))

    def wait_until_ready(self) -> None:
        assert self.api is not None
        api = self.api
        wait_until(
            self.is_ready,
            f"{self.name} to be ready",
            progress=lambda: work_of(api),
            needs={"serve": api},
            logs=self.logs,
        )
        self.change(serves=True)

    def is_asked(self) -> bool:
        """Whether the proxy sends it requests."""
        with self.logs[0].open("rb") as log:
            log.seek(self.said_before)
            return b'"path": "/api/' in log.read()

    def is_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health/ready", timeout=ANSWER_SECONDS).status_code == 200
        except httpx.HTTPError:
            return False

    def stop(self) -> None:
        """As `systemctl stop` of both units."""
        self.change(serves=False)
        running = [process for process in (self.worker, self.api) if process is not None]
        for process in running:
            assert process.poll() is None, f"a process of {self.name} had ended"
            process.send_signal(signal.SIGTERM)
        for process in running:
            wait_for_end(process, f"a process of {self.name}")

    def kill(self) -> None:
        """Whatever is left."""
        for process in (self.worker, self.api):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()

    def change(self, *, serves: bool) -> None:
        self.serves = serves
        self.changes += 1


@dataclass
class Watch:
    """Asks each machine by itself, again and again, and keeps what one that serves should not say."""

    machines: list[Machine]
    wrong: list[str] = field(default_factory=list)
    looks: int = 0
    stopped: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        with httpx.Client(timeout=ANSWER_SECONDS, limits=httpx.Limits(max_keepalive_connections=0)) as client:
            while not self.stopped.wait(LOOK_EVERY_SECONDS):
                for machine in self.machines:
                    self.look(client, machine)

    def look(self, client: httpx.Client, machine: Machine) -> None:
        serves, changes = machine.serves, machine.changes
        try:
            answer = client.get(f"{machine.url}/health/ready")
            said = f"{answer.status_code} {answer.text}" if answer.status_code != 200 else ""
        except httpx.HTTPError as error:
            said = repr(error)
        if serves and machine.changes == changes:
            self.looks += 1
            if said:
                self.wrong.append(f"{time.strftime('%X')} {machine.name}: {said}")
