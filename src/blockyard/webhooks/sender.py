"""Sending one request to an address that a stranger chose, and to nowhere else.

The name is resolved first, every address of it must be public, and the connection goes to one of these very addresses: to
resolve again cannot lead elsewhere. The certificate is checked against the name. No redirect is followed, no proxy used.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

import httpx

from blockyard.webhooks.addresses import is_public
from blockyard.webhooks.network import transport
from blockyard.webhooks.settings import WebhookSettings
from blockyard.webhooks.targets import UrlRefused, check_url, port_of

TIMEOUT_SECONDS: Final = 10.0
NO_LIMIT: Final = httpx.Timeout(None)
"""Of a connection: `post` limits all of it."""
READ_BYTES: Final = 4_096
READ_SECONDS: Final = 1.0
"""Of an answer's body, whichever comes first; the connection is then closed."""
LOOKUPS: Final = ThreadPoolExecutor(64, thread_name_prefix="lookup")
"""Of names. Who is not waited for any more keeps its thread until the name's own server answers or the resolver gives up, so
there are many more than requests at a time, and nobody else's."""

Resolver = Callable[[str, int], Awaitable[list[str]]]
"""The addresses of a host, for a port. Raises OSError."""


class NotSent(Exception):
    """No answer came. The message is for the school's developers."""


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    body: str
    """Its beginning."""


async def resolve(host: str, port: int) -> list[str]:
    look_up = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
    found = await asyncio.get_running_loop().run_in_executor(LOOKUPS, look_up)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True)
class Sender:
    """A part of every process."""

    allow_private: bool
    resolve: Resolver = resolve
    timeout_seconds: float = TIMEOUT_SECONDS
    tls: ssl.SSLContext | None = None
    """None: that of the certificate authorities that browsers trust."""

    async def post(self, url: str, headers: dict[str, str], body: bytes) -> Answer:
        """Raises NotSent."""
        tls = self.tls or public_tls()
        async with httpx.AsyncClient(transport=transport(tls), trust_env=False, timeout=NO_LIMIT) as client:
            try:
                async with asyncio.timeout(self.timeout_seconds):
                    answer = await self.post_to_first(client, httpx.URL(url), headers, body)
            except TimeoutError:
                raise NotSent(f"It did not answer within {self.timeout_seconds:g} s.") from None
            return Answer(answer.status_code, await beginning_of(answer))

    async def post_to_first(
        self, client: httpx.AsyncClient, url: httpx.URL, headers: dict[str, str], body: bytes
    ) -> httpx.Response:
        """To the first of its addresses that takes a connection. Raises NotSent."""
        why = NotSent("Its name has no address.")
        for address in await self.addresses_of(url):
            try:
                return await post_to(client, url, address, headers, body)
            except httpx.ConnectError as error:
                why = NotSent(f"No connection was made: {error}.")
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise NotSent(f"The connection broke: {type(error).__name__}.") from None
        raise why

    async def addresses_of(self, url: httpx.URL) -> list[str]:
        """Raises NotSent unless all of them are public."""
        try:
            check_url(str(url), allow_private=self.allow_private)
            found = await self.resolve(url.raw_host.decode(), port_of(url))
        except UrlRefused as refused:
            raise NotSent(refused.detail) from None
        except (OSError, UnicodeError):
            raise NotSent(f"The name {url.host} could not be resolved.") from None
        if not self.allow_private and not all(map(is_public, found)):
            raise NotSent(f"The name {url.host} leads into a private network. Nothing was sent.")
        return found


async def post_to(
    client: httpx.AsyncClient, url: httpx.URL, address: str, headers: dict[str, str], body: bytes
) -> httpx.Response:
    """The answer, of which the body is still to be read, of `address`, which is asked for as the host of `url`."""
    request = client.build_request(
        "POST",
        url.copy_with(host=address),
        headers=headers | {"Host": url.netloc.decode()},
        content=body,
        extensions={"sni_hostname": url.raw_host.decode()},
    )
    return await client.send(request, stream=True)


async def beginning_of(answer: httpx.Response) -> str:
    """What came of the body. The status has said all: a body that breaks off or never ends is no fault."""
    read = b""
    with suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(READ_SECONDS):
            async for part in answer.aiter_raw():
                read += part
                if len(read) >= READ_BYTES:
                    break
    await answer.aclose()
    return read[:READ_BYTES].decode(errors="replace")


@cache
def public_tls() -> ssl.SSLContext:
    """Read when something is sent first: it takes longer than all else in making a process."""
    return httpx.create_ssl_context(trust_env=False)


def create_sender(settings: WebhookSettings) -> Sender:
    return Sender(settings.webhooks_allow_private)
