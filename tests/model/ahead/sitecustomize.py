"""Python loads this at its start, wherever this folder is on PYTHONPATH: its clock is as far ahead as the model says.

Blockyard and the Stripe sandbox are ahead together, so that a school's months pass here as they pass there. PostgreSQL
is not: what waits in its tables for a moment of its own, world.py makes due.
"""

import os
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from jwt import PyJWT

from blockyard.base import clock

AHEAD: Final = Path(os.environ["MODEL_AHEAD"])
"""Holds whole seconds."""

real_now, real_time = clock.now, time.time


def seconds_ahead() -> int:
    return int(AHEAD.read_text())


def now() -> datetime:
    return real_now() + timedelta(seconds=seconds_ahead())


clock.now = now
setattr(PyJWT, "_validate_iat", lambda *_, **__: None)  # noqa: B010 - it refuses tokens that are made ahead of its clock
time.time = lambda: real_time() + seconds_ahead()
