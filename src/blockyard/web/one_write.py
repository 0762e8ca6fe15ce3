"""Head and body of an answer in one write: uvicorn writes them apart, which costs a call of the system and wakes the caller
twice."""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MUCH_BYTES: Final = 16 * 1024


class OneWriteProtocol(HttpToolsProtocol):
    """uvicorn's, on a transport that gathers."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn says the same
        self.gathering = GatheringTransport(transport, self.loop)
        super().connection_made(self.gathering)  # type: ignore[arg-type]  # it is one but by name


class GatheringTransport:
    """A transport that writes at the end of the loop's turn what was given to it in that turn, or as soon as that is much:
    then it is asyncio's to say that the caller reads slowly."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._gathered: list[bytes] = []
        self._bytes = 0
        self.written = 0
        """Bytes in all that were handed on."""

    def write(self, data: bytes) -> None:
        if not self._gathered:
            self._loop.call_soon(self._flush)
        self._gathered.append(data)
        self._bytes += len(data)
        if self._bytes >= MUCH_BYTES:
            self._flush()

    def close(self) -> None:
        self._flush()
        self._transport.close()

    def _flush(self) -> None:
        if self._gathered:
            gathered, self._gathered, self.written, self._bytes = self._gathered, [], self.written + self._bytes, 0
            self._transport.write(b"".join(gathered))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
