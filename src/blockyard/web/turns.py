"""Fair turns: what takes a processor is done for one organization after the other, however much one of them asks for."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import UUID

from blockyard.base.errors import TooManyRequests

RETRY_AFTER_SECONDS = 5
REFUSAL_SECONDS = 1.0
"""A refusal is not given at once: a client that asks again and again would have the process do nothing but refuse."""


@dataclass(slots=True)
class Turns:
    """Of one process: `at_once` organizations have a turn, each of them one. The others wait, and those who have waited
    longest since their last turn come first.
    """

    at_once: int
    waiting_of_one: int
    """How many requests of an organization may wait."""
    waiting_of_all: int
    having: set[UUID] = field(default_factory=set)
    waiting: dict[UUID, deque[asyncio.Future[None]]] = field(default_factory=dict)
    """In the order in which organizations come to their turn."""

    @asynccontextmanager
    async def turn(self, organization_id: UUID) -> AsyncIterator[None]:
        """Waits for a turn, and gives it back in the end. Raises TooManyRequests."""
        queue = self.waiting.get(organization_id, deque())
        if len(queue) >= self.waiting_of_one:
            await asyncio.sleep(REFUSAL_SECONDS)
            words = f"{len(queue)} requests of this organization wait for their turn already."
            raise TooManyRequests(f"{words} Send the next when one is answered.", retry_after=RETRY_AFTER_SECONDS)
        if sum(map(len, self.waiting.values())) >= self.waiting_of_all:
            await asyncio.sleep(REFUSAL_SECONDS)
            raise TooManyRequests("Too many wait for their turn. Try again soon.", retry_after=RETRY_AFTER_SECONDS)
        mine = asyncio.get_running_loop().create_future()
        queue.append(mine)
        self.waiting.setdefault(organization_id, queue)
        self.call_next()
        try:
            await mine
            yield
        finally:
            if mine.done() and not mine.cancelled():
                self.having.remove(organization_id)
                self.go_to_end(organization_id)
            else:
                self.leave(organization_id, mine)
            self.call_next()

    def call_next(self) -> None:
        """Gives turns as long as there are some, and somebody who has none waits."""
        while len(self.having) < self.at_once:
            found = next((one for one in self.waiting if one not in self.having), None)
            if found is None:
                return
            mine = self.waiting[found].popleft()
            if not self.waiting[found]:
                del self.waiting[found]
            self.having.add(found)
            mine.set_result(None)

    def go_to_end(self, organization_id: UUID) -> None:
        """Who just had a turn comes after all who wait."""
        if organization_id in self.waiting:
            self.waiting[organization_id] = self.waiting.pop(organization_id)

    def leave(self, organization_id: UUID, mine: asyncio.Future[None]) -> None:
        """Whoever waits no longer, because the caller went away."""
        queue = self.waiting[organization_id]
        queue.remove(mine)
        if not queue:
            del self.waiting[organization_id]
