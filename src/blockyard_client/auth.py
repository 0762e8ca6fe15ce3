"""Signing in as a person. A program takes an API key: `Client(url, api_key=...)`."""

from collections.abc import Generator
from typing import Any, Final

import httpx

from blockyard_client.errors import ProblemError

API: Final = b"/api/v1/"
Flow = Generator[httpx.Request, httpx.Response, None]


class SignIn(httpx.Auth):
    """Signs in at the first request, refreshes the token when it has run out, and signs in again when that is refused.

    `code` is that of an authenticator app, for who has one. Raises ProblemError when the person is not let in.
    """

    requires_response_body = True

    def __init__(self, email: str, password: str, code: str | None = None) -> None:
        self.credentials = {"email": email, "password": password} | ({"code": code} if code else {})
        self.tokens: dict[str, Any] | None = None

    def auth_flow(self, request: httpx.Request) -> Flow:
        if self.tokens is None:
            yield from self.sign_in(request)
        self.sign(request)
        response = yield request
        if 'error="invalid_token"' in response.headers.get("WWW-Authenticate", ""):
            yield from self.renew(request)
            self.sign(request)
            yield request

    def sign_in(self, request: httpx.Request) -> Flow:
        response = yield beside(request, b"auth/login", self.credentials)
        if response.status_code != 200:
            raise ProblemError(response)
        self.tokens = response.json()

    def renew(self, request: httpx.Request) -> Flow:
        assert self.tokens is not None
        response = yield beside(request, b"auth/refresh", {"refresh_token": self.tokens["refresh_token"]})
        if response.status_code == 200:
            self.tokens = response.json()
        else:
            yield from self.sign_in(request)

    def sign(self, request: httpx.Request) -> None:
        assert self.tokens is not None
        request.headers["Authorization"] = f"Bearer {self.tokens['access_token']}"


def beside(request: httpx.Request, path: bytes, body: dict[str, Any]) -> httpx.Request:
    """To the API that `request` goes to, which may lie below a prefix."""
    prefix = request.url.raw_path.partition(API)[0]
    return httpx.Request("POST", request.url.copy_with(raw_path=prefix + API + path), json=body)
