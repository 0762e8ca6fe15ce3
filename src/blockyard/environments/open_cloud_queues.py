"""A queue of a universe's memory store: what a game's servers put there is read, and discarded once it is kept.

Roblox hides what was read from other readers for a while, and shows it again if it was not discarded by then. So everything
comes at least once. The shapes are those of the OpenAPI document in Roblox's creator-docs.
"""

from dataclasses import dataclass
from typing import Any, Final

import httpx

from blockyard.base.errors import Problem
from blockyard.environments.open_cloud_calls import Purpose, RobloxUnavailable, call_open_cloud

MOST_ITEMS: Final = 200
"""That Roblox gives at once."""


class QueueRefused(Problem):
    status, code = 422, "queue_refused"


NO_SUCH_UNIVERSE: Final = "Roblox knows no such universe. Check universe_id."
LIMIT: Final = "The game's memory store has been asked for too much in this minute."
READ: Final = Purpose(scope="memory-store.queue:dequeue", refusal=QueueRefused, missing=NO_SUCH_UNIVERSE, limit=LIMIT)
DISCARD: Final = Purpose(
    scope="memory-store.queue:discard", refusal=QueueRefused, missing=NO_SUCH_UNIVERSE, limit=LIMIT, has_answer=False
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A queue of a universe, and the school's key that opens it."""

    base_url: str
    api_key: str
    universe_id: int
    name: str

    @property
    def url(self) -> str:
        return f"{self.base_url}/cloud/v2/universes/{self.universe_id}/memory-store/queues/{self.name}/items"


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, of whatever kind, and the word that discards it."""

    id: str
    values: list[Any]


async def read_queue(client: httpx.AsyncClient, queue: Queue, *, hidden_seconds: int) -> Read:
    """The oldest, MOST_ITEMS at most. Raises QueueRefused, RobloxBusy, RobloxUnavailable."""
    parameters = {"count": str(MOST_ITEMS), "invisibilityWindow": f"{hidden_seconds}s"}
    answer = await call_open_cloud(client, "GET", f"{queue.url}:read", queue.api_key, READ, params=parameters)
    read_id, items = answer.get("readId", ""), answer.get("items", [])
    if not isinstance(read_id, str) or not isinstance(items, list):
        raise RobloxUnavailable("What Roblox says of the queue could not be read. Try again later.")
    return Read(read_id, [item.get("data") if isinstance(item, dict) else None for item in items])


async def discard_read(client: httpx.AsyncClient, queue: Queue, read: Read) -> None:
    """Raises QueueRefused, RobloxBusy, RobloxUnavailable."""
    body = {"readId": read.id}
    await call_open_cloud(client, "POST", f"{queue.url}:discard", queue.api_key, DISCARD, json=body)
