"""Warnings that would come by the thousand: each is logged now and then, with how many were left out."""

import time
from collections import Counter
from typing import Any, Final

import structlog

EVERY_SECONDS: Final = 5.0


class Seldom:
    """Logs a warning of each name at most once in EVERY_SECONDS."""

    def __init__(self, log: structlog.stdlib.BoundLogger) -> None:
        self._log = log
        self._told_at: dict[str, float] = {}
        self._left_out: Counter[str] = Counter()

    def warn(self, event: str, **what: Any) -> None:
        now = time.monotonic()
        if now - self._told_at.get(event, -EVERY_SECONDS) < EVERY_SECONDS:
            self._left_out[event] += 1
            return
        self._told_at[event] = now
        self._log.warning(event, left_out=self._left_out.pop(event, 0), **what)
