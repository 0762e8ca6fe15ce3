"""Python loads this at its start, wherever this folder is on PYTHONPATH: its clock is as far ahead as the model says.

Blockyard and the Stripe sandbox are ahead together, so that a school's months pass here as they pass there. PostgreSQL
is not: what waits in its tables for a moment of its own, world.py makes due.

Names lead where a file beside the clock's says, if there is one.
"""

import json
import os
import socket
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from jwt import PyJWT

from blockyard.base import clock

AHEAD: Final = Path(os.environ["MODEL_AHEAD"])
"""Holds whole seconds."""

NAMES: Final = AHEAD.with_name("names.json")
"""Holds the addresses of each name."""

real_now, real_time, real_getaddrinfo = clock.now, time.time, socket.getaddrinfo


def seconds_ahead() -> int:
    return int(AHEAD.read_text())


def now() -> datetime:
    return real_now() + timedelta(seconds=seconds_ahead())


def getaddrinfo(host: Any, *arguments: Any, **more: Any) -> list[Any]:
    names = json.loads(NAMES.read_text()) if NAMES.exists() else {}
    return [one for name in names.get(host, [host]) for one in real_getaddrinfo(name, *arguments, **more)]


clock.now = now
socket.getaddrinfo = getaddrinfo
setattr(PyJWT, "_validate_iat", lambda *_, **__: None)  # noqa: B010 - it refuses tokens that are made ahead of its clock
time.time = lambda: real_time() + seconds_ahead()
