"""Processes that compute, beside those that answer: they step back, and take what time is left."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

AUTOGROUP: Final = Path("/proc/self/autogroup")


stepped: Final[list[int]] = []
"""By how much this process has."""


def step_back(niceness: int) -> None:
    """Once in the life of this process, by so much (see nice(2)); then it has, whoever asks for more.

    Where Linux groups processes by session (sched(7), autogroup), niceness counts within a session only, and every session
    gets the same: a session of its own, as nice as the process, steps back behind those of PostgreSQL too.
    """
    if stepped:
        return
    stepped.append(niceness)
    os.nice(niceness)
    if AUTOGROUP.exists():
        os.setsid()
        with suppress(BlockingIOError):  # Linux takes ten such changes a second, of the whole machine
            AUTOGROUP.write_text(str(niceness))
