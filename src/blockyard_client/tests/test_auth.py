"""Signing in as a person, and staying so."""

from typing import Any

import httpx
import pytest

from blockyard_client import Client, ProblemError, SignIn
from blockyard_client.api.environments import get_environment
from blockyard_client.tests.answers import environment
from blockyard_client.tests.conftest import Script, client_of, problem

LOGIN, REFRESH, WORLD = "/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/roblox/environment/x"
OLD = {"WWW-Authenticate": 'Bearer error="invalid_token"'}


def tokens(number: int) -> httpx.Response:
    return httpx.Response(200, json={"access_token": f"access-{number}", "refresh_token": f"refresh-{number}"})


def world() -> httpx.Response:
    return httpx.Response(200, json=environment())


def sent(server: Script) -> list[tuple[str, Any]]:
    """Each request's path, and its token or its body."""
    return [
        (request.url.path, request.headers.get("Authorization") or request.content.decode()) for request in server.asked
    ]


def test_it_signs_in_refreshes_and_signs_in_again() -> None:
    refused = problem(401, "refresh_token_revoked")
    server = Script(
        [
            *(tokens(1), world(), world()),
            *(problem(401, "token_expired", OLD), tokens(2), world()),
            *(problem(401, "token_invalid", OLD), refused, tokens(3), world()),
        ]
    )
    with client_of(server, SignIn("pat@school.test", "secret", code="123456")) as client:
        for _ in range(4):
            get_environment.sync("x", client=client)
    person = '{"email":"pat@school.test","password":"secret","code":"123456"}'
    assert sent(server) == [
        (LOGIN, person),
        (WORLD, "Bearer access-1"),
        (WORLD, "Bearer access-1"),
        (WORLD, "Bearer access-1"),
        (REFRESH, '{"refresh_token":"refresh-1"}'),
        (WORLD, "Bearer access-2"),
        (WORLD, "Bearer access-2"),
        (REFRESH, '{"refresh_token":"refresh-2"}'),
        (LOGIN, person),
        (WORLD, "Bearer access-3"),
    ]


async def test_the_same_for_asyncio_and_below_a_prefix() -> None:
    server = Script([tokens(1), problem(401, "token_expired", OLD), tokens(2), world()])
    async with client_of(server, SignIn("pat@school.test", "secret"), prefix="/blockyard/") as client:
        await get_environment.asyncio("x", client=client)
    assert server.paths == [f"/blockyard{path}" for path in (LOGIN, WORLD, REFRESH, WORLD)]


def test_who_is_not_let_in_is_told() -> None:
    server = Script([problem(401, "invalid_credentials")])
    with client_of(server, SignIn("pat@school.test", "wrong")) as client, pytest.raises(ProblemError) as told:
        get_environment.sync("x", client=client)
    assert told.value.code == "invalid_credentials"


def test_a_refusal_that_is_not_of_the_token_ends_nothing() -> None:
    server = Script([tokens(1), problem(401, "invalid_credentials")])
    with client_of(server, SignIn("pat@school.test", "secret")) as client, pytest.raises(ProblemError):
        get_environment.sync("x", client=client)
    assert server.paths == [LOGIN, WORLD]


def test_a_program_sends_its_key() -> None:
    server = Script([world()])
    with Client("https://school.test", api_key="by_key", transport=httpx.MockTransport(server)) as client:
        get_environment.sync("x", client=client)
    assert sent(server) == [(WORLD, "Bearer by_key")]
    assert server.asked[0].headers["User-Agent"] == "blockyard-client/0.1.0"
