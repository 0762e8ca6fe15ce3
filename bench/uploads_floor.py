"""The floor of uploads: a raw ASGI application that keeps a body in the same storage in the same portions, and nothing else.

No sign-in, no row, no check. `bench.uploads_floor:app` serves it; BENCH_FOLDER says where it writes.
"""

import os
from typing import Any
from uuid import uuid4

from obstore.store import LocalStore

PORTION = 4 * 1024 * 1024

store = LocalStore(prefix=os.environ.get("BENCH_FOLDER", "/nowhere"), mkdir="BENCH_FOLDER" in os.environ)


async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] != "http":
        return
    gathered: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        more = message.get("more_body", False)
        gathered.append(message.get("body", b""))
        size += len(gathered[-1])
        if size >= PORTION or (size and not more):
            await store.put_async(f"parts/{uuid4()}", b"".join(gathered))
            gathered, size = [], 0
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})
