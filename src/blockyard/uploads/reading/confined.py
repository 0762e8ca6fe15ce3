"""What this process may use from here on: it reads a file of a stranger with programs written in C, and they have faults.

The memory of a process is never more than its addresses (RLIMIT_AS), so that what is asked for beyond fails here, and nobody
else on the machine is short of it.
"""

import os
import resource
import signal
import sys
from typing import Final

MEMORY_BYTES: Final = 300 * 1024 * 1024
PROCESSOR_SECONDS: Final = 30
LARGEST_FILE_BYTES: Final = 120 * 1024 * 1024
"""That it may write."""
MOST_FILES: Final = 64
"""That it may have open."""
NICENESS: Final = 15
PR_SET_PDEATHSIG: Final = 1  # linux/prctl.h
PR_SET_NO_NEW_PRIVS: Final = 38


def confine(parent: int) -> None:
    """`parent` is the process that started this one: this one dies with it."""
    if sys.platform == "linux":
        import ctypes

        libc = ctypes.CDLL(None)
        libc.prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if os.getppid() != parent:  # it died before we asked
        os._exit(1)
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, LARGEST_FILE_BYTES),
        (resource.RLIMIT_NOFILE, MOST_FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (least, least))
    bound_time()
    os.umask(0o077)
    os.nice(NICENESS)


def bound_time() -> None:
    """A signal of its own ends it, by which it is told from one that took the machine's memory."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if hard == resource.RLIM_INFINITY or hard > PROCESSOR_SECONDS:
        resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1))
