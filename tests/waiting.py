"""Waiting for what happens elsewhere, as long as it takes: a busy machine is no reason to fail.

A wait ends when its condition holds. It fails at once when a process ends that it needs, and it gives up when nothing
has moved for PATIENCE_SECONDS. A second counts only as far as a processor was free or worked for us: while others keep
every processor busy, nothing that we wait for can have moved.
"""

import asyncio
import ssl
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import psutil

LOOK_EVERY_SECONDS: Final = 0.05
COUNT_EVERY_SECONDS: Final = 1.0
PATIENCE_SECONDS: Final = 60.0
LEAST_SHARE: Final = 0.05
"""Of each second that counts in any case, so that even on a machine that is never free a wait ends some day."""
ANSWER_SECONDS: Final = 120.0
"""For the answer to one HTTP request: no answer of ours takes a hundredth of it."""
NO_TLS: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""To `verify` requests over plain HTTP: for each client that is told nothing, httpx reads the certificates of all
authorities, which takes longer than a request does."""
TAIL_LINES: Final = 15


class Patience:
    """Seconds in which what we wait for could have moved, since it last did."""

    def __init__(self) -> None:
        self.spent = 0.0
        self._counted_at = time.monotonic()
        self._free = free_seconds()
        self._worked = work_of_children()

    def count(self) -> None:
        now = time.monotonic()
        free, worked = free_seconds(), work_of_children()
        ours = sum(max(0.0, seconds - self._worked.get(pid, 0.0)) for pid, seconds in worked.items())
        self.spent += counting(now - self._counted_at, free - self._free, ours)
        self._counted_at, self._free, self._worked = now, free, worked

    def renew(self) -> None:
        self.spent = 0.0


def counting(passed: float, free: float, ours: float) -> float:
    """What counts of `passed` seconds, in which processors were free and worked for us for that many."""
    return min(passed, max(free + ours, LEAST_SHARE * passed))


def free_seconds() -> float:
    """For how long one processor could have done more, since the machine started."""
    return float(psutil.cpu_times().idle)


def work_of_children() -> dict[int, float]:
    """Seconds of processor time of every process that this one has started, by process id."""
    worked: dict[int, float] = {}
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            times = child.cpu_times()
            worked[child.pid] = times.user + times.system
    return worked


class GaveUp(AssertionError):
    """What was waited for does not come."""


class Wait:
    """One wait. Look at it between two looks at the condition."""

    def __init__(
        self,
        what: str,
        progress: Callable[[], object] | None = None,
        needs: Mapping[str, "subprocess.Popen[Any]"] | None = None,
        logs: Sequence[Path] = (),
        patience_seconds: float | None = None,
    ) -> None:
        self.what = what
        self.progress = progress
        self.needs = needs or {}
        self.logs = logs
        self.patience_seconds = PATIENCE_SECONDS if patience_seconds is None else patience_seconds
        self.patience = Patience()
        self.started_at = self.counted_at = time.monotonic()
        self.last = progress() if progress else None

    def look(self) -> None:
        """Raises GaveUp when there is no more reason to wait."""
        for name, process in self.needs.items():
            if process.poll() is not None:
                raise GaveUp(self.told(f"{name} ended with {process.returncode}"))
        if time.monotonic() - self.counted_at < COUNT_EVERY_SECONDS:
            return
        self.counted_at = time.monotonic()
        self.patience.count()
        seen = self.progress() if self.progress else None
        if seen != self.last:
            self.last = seen
            self.patience.renew()
        if self.patience.spent >= self.patience_seconds:
            raise GaveUp(self.told("nothing has moved for long"))

    def told(self, why: str) -> str:
        seconds = time.monotonic() - self.started_at
        lines = [f"Waited {seconds:.0f} s for {self.what}: {why}."]
        if self.progress:
            lines.append(f"The last progress: {self.last!r}")
        return "\n".join([*lines, *(f"The end of {log}:\n{tail(log)}" for log in self.logs if log.exists())])


def tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-TAIL_LINES:])


def wait_until(
    condition: Callable[[], bool],
    what: str,
    *,
    progress: Callable[[], object] | None = None,
    needs: Mapping[str, "subprocess.Popen[Any]"] | None = None,
    logs: Sequence[Path] = (),
) -> None:
    """Returns when `condition` holds.

    `progress` is any value that changes while things go on. `needs` are processes, by name, without which it cannot
    come to hold. The ends of `logs` are part of the message.
    """
    wait = None  # what holds at once costs nothing
    while not condition():
        wait = wait or Wait(what, progress, needs, logs)
        wait.look()
        time.sleep(LOOK_EVERY_SECONDS)


async def wait_until_async(condition: Callable[[], bool], what: str) -> None:
    """The same where the event loop must go on."""
    wait = Wait(what)
    while not condition():
        wait.look()
        await asyncio.sleep(LOOK_EVERY_SECONDS)


def wait_for_end(process: psutil.Process | subprocess.Popen[Any], what: str) -> None:
    wait_until(lambda: has_ended(process), f"the end of {what}")


def has_ended(process: psutil.Process | subprocess.Popen[Any]) -> bool:
    if isinstance(process, subprocess.Popen):
        return process.poll() is not None
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def run_to_end(
    command: Sequence[str], environment: Mapping[str, str], folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """As `subprocess.run` with all output captured; killed when it does nothing for long."""
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        wait = Wait(f"the end of {' '.join(command)}")
        try:
            while True:
                with suppress(subprocess.TimeoutExpired):
                    output, errors = process.communicate(timeout=LOOK_EVERY_SECONDS)
                    return subprocess.CompletedProcess(command, process.returncode, output, errors)
                wait.look()
        finally:
            process.kill()
