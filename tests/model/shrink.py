"""The shortest sequence that still fails, found within some time."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

SECONDS: Final = 90.0


def shortest(steps: list[T], fails: Callable[[list[T]], bool], seconds: float = SECONDS) -> list[T]:
    """Takes halves out, then quarters and so on, as long as what is left fails. A try is slow: time ends it."""
    until = time.monotonic() + seconds
    size = len(steps) // 2
    while size:
        start = 0
        while start < len(steps):
            if time.monotonic() > until:
                return steps
            fewer = steps[:start] + steps[start + size :]
            if fails(fewer):
                steps = fewer
            else:
                start += size
        size //= 2
    return steps
