"""A process as systemd runs one of ours: its output is kept, and when it ends it is started again (Restart=always)."""

import pwd
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from blockyard.local.embedded.process import spawn
from tests.waiting import wait_until

LOOK_EVERY_SECONDS = 0.1


@dataclass
class Unit:
    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    account: "pwd.struct_passwd | None" = None
    """Whom it runs as; None: us. PgBouncer refuses to run as root."""
    process: "subprocess.Popen[bytes] | None" = None
    is_wanted: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def start(self) -> None:
        with self.lock:
            self.is_wanted = True
            self.spawn()

    def spawn(self) -> None:
        user, group = (self.account.pw_uid, self.account.pw_gid) if self.account else (None, None)
        self.process = spawn(self.command, self.log, user=user, group=group, environment=self.environment)

    def keep(self) -> None:
        """Start it again if it ended and is wanted."""
        with self.lock:
            if self.is_wanted and self.process is not None and self.process.poll() is not None:
                self.spawn()

    def stop(self) -> None:
        """As `systemctl stop`: SIGTERM, and it stays away."""
        with self.lock:
            self.is_wanted = False
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            wait_until(lambda: self.process is None or self.process.poll() is not None, f"the end of {self.name}")

    def restart(self) -> None:
        self.stop()
        self.start()

    def kill(self) -> None:
        """Like a machine that loses its power. It is started again by whoever keeps it."""
        assert self.process is not None
        self.process.kill()


class Keeper:
    """Keeps units, in a thread, until it is closed; then it ends them, the last one first."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.closing = threading.Event()
        self.thread = threading.Thread(target=self.keep_all, name="keeper")
        self.thread.start()

    def keep_all(self) -> None:
        while not self.closing.wait(LOOK_EVERY_SECONDS):
            for unit in self.units:
                unit.keep()

    def close(self) -> None:
        """The thread ends last: what it has started ends with it."""
        for unit in reversed(self.units):
            unit.stop()
        self.closing.set()
        self.thread.join()
