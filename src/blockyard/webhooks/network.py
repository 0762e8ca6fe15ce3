"""Connections on which the other side is heard in small pieces, and only so far.

Without it one that answers "100 Continue" for ever keeps the whole process busy: they are read without a pause, as many as
came at once.
"""

import ssl
from collections.abc import Iterable
from typing import Any, Final

import httpcore
import httpx

PIECE: Final = 4_096
MOST: Final = 32_768
"""Bytes of an answer's head and the beginning of its body."""


class Heard(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self.stream, self.left = stream, MOST

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's signature
        if self.left <= 0:
            raise httpcore.ReadError(f"the answer is longer than {MOST} bytes")
        read = await self.stream.read(min(max_bytes, PIECE), timeout)
        self.left -= len(read)
        return read

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's signature
        await self.stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self.stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
    ) -> httpcore.AsyncNetworkStream:
        return Heard(await self.stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


class Network(httpcore.AnyIOBackend):
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return Heard(await super().connect_tcp(host, port, timeout, local_address, socket_options))


def transport(tls: ssl.SSLContext) -> httpx.AsyncHTTPTransport:
    """For one request."""
    made = httpx.AsyncHTTPTransport(verify=tls, trust_env=False)
    made._pool = httpcore.AsyncConnectionPool(ssl_context=tls, network_backend=Network())  # no public way to say it
    return made
