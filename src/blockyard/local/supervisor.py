"""Keeps the processes of `blockyard up` running: one that dies is started again, and all end together."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from blockyard.local.embedded import Cluster
from blockyard.local.embedded.process import PARENT, end, spawn
from blockyard.local.embedded.restarts import Restarts
from blockyard.local.log_files import put_large_away

LOOK_EVERY_SECONDS: Final = 0.2
LONGEST_PAUSE_SECONDS: Final = 10.0
HEALTHY_AFTER_SECONDS: Final = 30.0
STOP_SECONDS: Final = 15.0


@dataclass
class Service:
    """A process of ours, and when to start it next if it dies: at once, then after longer and longer pauses."""

    name: str
    command: Sequence[str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    pause: float = 0.0
    not_before: float = field(default=0.0)

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def death_is_news(self) -> bool:
        return self.not_before < self.started_at

    def start(self) -> None:
        self.started_at = time.monotonic()
        self.process = spawn(self.command, self.log, environment=os.environ | {PARENT: str(os.getpid())})

    def start_again_if_due(self) -> None:
        now = time.monotonic()
        if self.death_is_news:
            lived_well = now - self.started_at > HEALTHY_AFTER_SECONDS
            self.pause = 0.0 if lived_well else min(max(0.5, self.pause * 2), LONGEST_PAUSE_SECONDS)
            self.not_before = now + self.pause
        if now >= self.not_before:
            self.start()

    def stop(self) -> None:
        if self.process is not None:
            end(self.process, signal.SIGTERM, STOP_SECONDS)


class Supervisor:
    """The cluster, if it is ours, and the services, in the order in which they start. `warn` tells people of deaths."""

    def __init__(self, cluster: Cluster | None, services: Sequence[Service], warn: Callable[[str], None]) -> None:
        self.cluster = cluster
        self.restarts = Restarts(cluster, warn) if cluster is not None else None
        self.services = services
        self.warn = warn
        self.stopping = threading.Event()

    def stop_on_signals(self) -> None:
        for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(sign, lambda *_: self.stopping.set())

    def watch(self) -> None:
        """Returns when a signal asks to stop."""
        logs = [service.log for service in self.services] + ([self.cluster.log] if self.cluster else [])
        while not self.stopping.wait(LOOK_EVERY_SECONDS):
            self.look()
            with suppress(OSError):  # on a full disk everything goes on but the logs
                put_large_away(logs)

    def look(self) -> None:
        """Start again what has died. PostgreSQL first: the others need it."""
        if self.restarts is not None and not self.restarts.keep_running():
            return
        for service in self.services:
            if not service.running:
                if service.death_is_news:
                    self.warn(f"the {service.name} ended unexpectedly and is started again. Its log: {service.log}")
                service.start_again_if_due()

    def stop(self) -> None:
        """In the order in which requests pass: API, worker, database."""
        for service in self.services:
            service.stop()
        if self.cluster is not None:
            self.cluster.stop()
