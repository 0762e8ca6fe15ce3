"""Whether and when a request is sent again."""

import random
from dataclasses import dataclass
from typing import Final

import httpx

from blockyard_client.errors import seconds_of

SAFE: Final = ("GET", "HEAD")
BUSY: Final = (429, 502, 503, 504)
FIRST_WAIT_SECONDS: Final = 0.5
LONGEST_WAIT_SECONDS: Final = 60.0


@dataclass(slots=True)
class Tries:
    """Of one request, at most `limit` of them.

    What changes something is repeated only with its Idempotency-Key, or if the server cannot have done it.
    """

    request: httpx.Request
    limit: int
    made: int = 0

    def wait_after(self, outcome: httpx.Response | httpx.TransportError) -> float | None:
        """Seconds until the next try; None: it is final."""
        self.made += 1
        if self.made >= self.limit or not (self.is_repeatable() or was_not_done(outcome)):
            return None
        if isinstance(outcome, httpx.TransportError):
            return self.backoff()
        told = seconds_of(outcome)
        if outcome.status_code not in BUSY and not (outcome.status_code == 409 and told is not None):
            return None
        if told is not None:
            return told if told <= LONGEST_WAIT_SECONDS else None
        return self.backoff()

    def is_repeatable(self) -> bool:
        return self.request.method in SAFE or "Idempotency-Key" in self.request.headers

    def backoff(self) -> float:
        """Twice as long each time, and not all clients at once."""
        return FIRST_WAIT_SECONDS * 2.0 ** (self.made - 1) * random.uniform(1.0, 1.5)  # noqa: S311 - no secret


def was_not_done(outcome: httpx.Response | httpx.TransportError) -> bool:
    if isinstance(outcome, httpx.Response):
        return outcome.status_code == 429
    return isinstance(outcome, (httpx.ConnectError, httpx.ConnectTimeout))
