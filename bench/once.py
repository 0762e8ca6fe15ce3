"""Messages that are each sent once: a few connections take the next one as soon as the last is answered."""

import asyncio
import time

from bench.load import Caller, Result

CONNECTIONS = 8


class Once(Caller):
    """A caller that sends each request once and then stops."""

    def send(self) -> None:
        request = next(self.requests, None)
        if request is None:
            self.deadline = 0.0
            self.transport.close()
            return
        self.sent_at = time.perf_counter()
        self.transport.write(request)


async def deliver(port: int, messages: list[bytes]) -> Result:
    latencies_us: list[int] = []
    queue = iter(messages)
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    opened = [
        loop.create_connection(lambda: Once(queue, float("inf"), latencies_us), "127.0.0.1", port)
        for _ in range(CONNECTIONS)
    ]
    callers = [caller for _, caller in await asyncio.gather(*opened)]
    await asyncio.gather(*(caller.done for caller in callers))
    assert len(latencies_us) == len(messages)
    return Result(time.perf_counter() - started, latencies_us)
