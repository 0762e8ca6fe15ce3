"""At most so many requests to one endpoint at a time: one that hangs leaves their slots to the others of its school."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from blockyard.jobs.settings import JobSettings


class Lanes:
    """A part of every process, which counts for itself: a worker that dies leaves nothing taken."""

    def __init__(self, at_once: int) -> None:
        self.at_once = at_once
        self.taken: Counter[UUID] = Counter()

    @contextmanager
    def enter(self, endpoint_id: UUID) -> Iterator[bool]:
        """Whether there is room."""
        if self.taken[endpoint_id] >= self.at_once:
            yield False
            return
        self.taken[endpoint_id] += 1
        try:
            yield True
        finally:
            self.taken[endpoint_id] -= 1
            self.taken += Counter()  # forgets those of whom none is left


def create_lanes(settings: JobSettings) -> Lanes:
    """Half of what one organization gets of a worker's slots (jobs/queue.py)."""
    return Lanes(max(1, settings.webhook_concurrency // 4))
