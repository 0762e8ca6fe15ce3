"""Child processes that end with their parent, even if it is killed."""

import ctypes
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

PR_SET_PDEATHSIG: Final = 1  # linux/prctl.h


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
            preexec_fn=die_with_parent(at_parent_death),
        )


def die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """Linux sends `sign` to the child when we die. Elsewhere the next start clears up what is left."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)

    def prctl() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(sign))

    return prctl


def end(process: subprocess.Popen[bytes], sign: signal.Signals, patience_seconds: float) -> None:
    """Ask the process to stop, and kill it if it does not in time."""
    if process.poll() is None:
        process.send_signal(sign)
        try:
            process.wait(patience_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
