"""Changing tables that others use: a change waits a little for its locks, then lets the others go first, and tries again.

Whoever comes after a statement that waits for a table waits behind it. So it must not wait for long: a request gives up
after five seconds (roles.py).
"""

import time
from collections.abc import Callable
from typing import Final

from psycopg.errors import DeadlockDetected, LockNotAvailable

LOCK_TIMEOUT: Final = "SET lock_timeout = '2s'"
TRIES: Final = 10
REST_SECONDS: Final = 1.0


def patiently(step: Callable[[], object]) -> None:
    """`step` until it gets its locks, TRIES times. It must change nothing, or be done with something, when it fails.

    Raises what the last try raised, and at once what is no lock's fault.
    """
    for _ in range(TRIES - 1):
        try:
            step()
        except Exception as error:
            if not isinstance(getattr(error, "orig", error), LockNotAvailable | DeadlockDetected):
                raise
        else:
            return
        time.sleep(REST_SECONDS)
    step()
