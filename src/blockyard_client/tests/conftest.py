"""A server in the same process, and a clock that does not wait."""

from collections.abc import Callable, Iterable

import anyio
import httpx
import pytest

from blockyard_client import Client, SignIn

Serve = Callable[[httpx.Request], httpx.Response]


@pytest.fixture(autouse=True)
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited, in place of waiting."""
    seconds: list[float] = []

    async def sleep(delay: float) -> None:
        seconds.append(delay)

    monkeypatch.setattr("time.sleep", seconds.append)
    monkeypatch.setattr(anyio, "sleep", sleep)
    return seconds


class Script:
    """Answers with one after the other, and keeps what was asked."""

    def __init__(self, answers: Iterable[httpx.Response | type[httpx.TransportError]]) -> None:
        self.answers = iter(answers)
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        kept = httpx.Request(request.method, request.url, headers=request.headers, content=request.content)
        self.asked.append(kept)  # a copy: who signs in sends the same request again, with another token
        answer = next(self.answers, None)
        assert answer is not None, f"{request.url} is one request too many"
        if isinstance(answer, httpx.Response):
            return answer
        raise answer("the network", request=request)

    @property
    def paths(self) -> list[str]:
        return [request.url.path for request in self.asked]


def client_of(serve: Serve, auth: SignIn | None = None, prefix: str = "") -> Client:
    return Client(f"https://school.test{prefix}", auth=auth, transport=httpx.MockTransport(serve))


def problem(status: int, code: str, headers: dict[str, str] | None = None) -> httpx.Response:
    return httpx.Response(status, json={"code": code, "detail": f"In words: {code}."}, headers=headers)
