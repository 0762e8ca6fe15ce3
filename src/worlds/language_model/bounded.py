"""An HTTP client that reads no more of an answer than a plan can take. httpx2 is what the model's library speaks with."""

from collections.abc import AsyncIterator
from typing import Final

import httpx2

from worlds.language_model.failure import AnswerTooLarge

MAX_BYTES: Final = 2_000_000
"""Of one answer: five times the largest plan."""


class BoundedStream(httpx2.AsyncByteStream):
    """What a server sends, up to MAX_BYTES. Raises AnswerTooLarge."""

    def __init__(self, sent: httpx2.AsyncByteStream) -> None:
        self.sent = sent

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self.sent:
            size += len(chunk)
            if size > MAX_BYTES:
                raise AnswerTooLarge(f"more than {MAX_BYTES:,} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self.sent.aclose()


async def bound(response: httpx2.Response) -> None:
    assert isinstance(response.stream, httpx2.AsyncByteStream)
    response.stream = BoundedStream(response.stream)


def bounded_client() -> httpx2.AsyncClient:
    """Who asks bounds the time. It takes identity encoding only: what is packed may be larger than what is sent."""
    return httpx2.AsyncClient(timeout=None, headers={"Accept-Encoding": "identity"}, event_hooks={"response": [bound]})
