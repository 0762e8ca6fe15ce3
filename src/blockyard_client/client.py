"""Where Blockyard is, and who asks."""

import time
from collections.abc import Callable
from functools import cached_property
from importlib.metadata import version
from types import TracebackType
from typing import Any, Final, Self, TypeVar

import anyio
import httpx

from blockyard_client.errors import ProblemError
from blockyard_client.retries import Tries
from blockyard_client.types import Response

TIMEOUT_SECONDS: Final = 30.0
MOST_TRIES: Final = 4

T = TypeVar("T")


class Client:
    """What each operation in `api/` is given. Use it in `with` or `async with`, which closes its connections.

    `api_key` is one of the school's; `auth` is a `SignIn` instead, for a person. `tries` is how often a request is sent at
    most (see `retries.py`). `transport` is httpx's, for tests and proxies.
    """

    def __init__(
        self,
        url: str,
        *,
        api_key: str | None = None,
        auth: httpx.Auth | None = None,
        timeout: float = TIMEOUT_SECONDS,
        tries: int = MOST_TRIES,
        transport: Any = None,
    ) -> None:
        headers = {"User-Agent": f"blockyard-client/{version('blockyard-client')}"}
        if api_key is not None:
            headers["Authorization"] = f"Bearer {api_key}"
        self.url = url
        self.tries = tries
        self.options: dict[str, Any] = {"base_url": self.url, "headers": headers, "auth": auth}
        self.options |= {"timeout": timeout, "transport": transport}

    @cached_property
    def http(self) -> httpx.Client:
        return httpx.Client(**self.options)

    @cached_property
    def async_http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(**self.options)

    def send(self, request: dict[str, Any], read: Callable[[httpx.Response], T]) -> Response[T]:
        """Raises ProblemError, UnexpectedAnswer, httpx.TransportError."""
        sent = self.http.build_request(**request)
        tries = Tries(sent, self.tries)
        while True:
            try:
                response = self.http.send(sent)
                wait = tries.wait_after(response)
                if wait is None:
                    return answer(response, read)
            except httpx.TransportError as error:
                wait = tries.wait_after(error)
                if wait is None:
                    raise
            time.sleep(wait)

    async def send_async(self, request: dict[str, Any], read: Callable[[httpx.Response], T]) -> Response[T]:
        """As `send`."""
        sent = self.async_http.build_request(**request)
        tries = Tries(sent, self.tries)
        while True:
            try:
                response = await self.async_http.send(sent)
                wait = tries.wait_after(response)
                if wait is None:
                    return answer(response, read)
            except httpx.TransportError as error:
                wait = tries.wait_after(error)
                if wait is None:
                    raise
            await anyio.sleep(wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.async_http.aclose()


def answer(response: httpx.Response, read: Callable[[httpx.Response], T]) -> Response[T]:
    if response.is_error:
        raise ProblemError(response)
    return Response(response.status_code, response.headers, read(response))
