"""Child processes that end with their parent, even if it is killed."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

PR_SET_PDEATHSIG: Final = 1  # linux/prctl.h
PARENT: Final = "BLOCKYARD_SUPERVISOR_PID"
LOOK_EVERY_SECONDS: Final = 1.0


def spawn(
    command: Sequence[str],
    log: Path,
    *,
    at_parent_death: signal.Signals = signal.SIGTERM,
    user: int | None = None,
    group: int | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start `command` in a session of its own (so Ctrl-C reaches only us), its output appended to `log`."""
    with log.open("ab") as output:
        return subprocess.Popen(  # noqa: S603 - the commands are ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/" if user is not None else None,  # another user may not be able to stand here
            env=environment,
            user=user,
            group=group,
            extra_groups=[] if user is not None else None,
            start_new_session=True,
            umask=0o077,  # also where ours is not: what it makes is its user's alone
            preexec_fn=die_with_parent(at_parent_death),
        )


def die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """Linux sends `sign` to the child when we die. Elsewhere our own processes look themselves: `end_with`."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    parent = os.getpid()

    def prctl() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(sign))
        if os.getppid() != parent:  # it died before we asked
            os._exit(1)

    return prctl


def end_with_supervisor() -> None:
    """Stop when the process that supervises this one is gone. Without one, nothing happens."""
    supervisor = os.environ.get(PARENT)
    if supervisor is not None and sys.platform != "linux":
        end_with(int(supervisor))


def end_with(parent: int) -> None:
    """Send ourselves SIGTERM when `parent` is no longer our parent."""

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK_EVERY_SECONDS)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=look, name="end-with-parent", daemon=True).start()


def end(process: subprocess.Popen[bytes], sign: signal.Signals, patience_seconds: float) -> None:
    """Ask the process to stop, and kill it if it does not in time."""
    if process.poll() is None:
        process.send_signal(sign)
        try:
            process.wait(patience_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
