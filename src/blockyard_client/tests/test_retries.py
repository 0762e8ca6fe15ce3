"""What is sent again, when, and with which key."""

import httpx
import pytest

from blockyard_client import ProblemError
from blockyard_client.api.auth import log_in
from blockyard_client.api.environments import create_environment, list_environments
from blockyard_client.models import EnvironmentCreate, SignInRequest
from blockyard_client.tests.answers import environment
from blockyard_client.tests.conftest import Script, client_of, problem
from blockyard_client.types import UNSET

WISH = EnvironmentCreate(name="Mars Base", description="A Mars base")
PERSON = SignInRequest(email="pat@school.test", password="a long enough one")


def made() -> httpx.Response:
    return httpx.Response(202, json=environment(status="queued"), headers={"Retry-After": "1"})


def test_a_change_is_repeated_with_one_key(slept: list[float]) -> None:
    server = Script([httpx.ReadTimeout, problem(503, "unavailable", {"Retry-After": "3"}), made()])
    with client_of(server) as client:
        assert create_environment.sync(client=client, body=WISH).name == "Mars Base"
    assert len({request.headers["Idempotency-Key"] for request in server.asked}) == 1
    assert len({request.content for request in server.asked}) == 1
    assert 0.5 <= slept[0] <= 0.75
    assert slept[1:] == [3.0]


def test_a_key_of_ones_own_is_kept_and_each_call_has_another() -> None:
    server = Script([made(), made(), made(), made()])
    with client_of(server) as client:
        create_environment.sync(client=client, body=WISH, idempotency_key="mine")
        for key in (UNSET, UNSET):
            create_environment.sync(client=client, body=WISH, idempotency_key=key)
        create_environment.sync(client=client, body=WISH)
    keys = [request.headers["Idempotency-Key"] for request in server.asked]
    assert keys[0] == "mine"
    assert len(set(keys)) == 4


async def test_the_same_for_asyncio(slept: list[float]) -> None:
    server = Script([problem(429, "rate_limited", {"Retry-After": "2"}), made()])
    async with client_of(server) as client:
        answer = await create_environment.asyncio_detailed(client=client, body=WISH)
    assert (answer.status_code, answer.parsed.status) == (202, "queued")
    assert len({request.headers["Idempotency-Key"] for request in server.asked}) == 1
    assert slept == [2.0]


@pytest.mark.parametrize("again", [problem(429, "rate_limited"), httpx.ConnectError])
def test_what_was_not_done_is_repeated_without_a_key(
    slept: list[float], again: httpx.Response | type[httpx.TransportError]
) -> None:
    server = Script([again, problem(401, "invalid_credentials")])
    with client_of(server) as client, pytest.raises(ProblemError) as told:
        log_in.sync(client=client, body=PERSON)
    assert (told.value.code, len(slept)) == ("invalid_credentials", 1)


def test_what_may_have_been_done_is_not_repeated_without_a_key(slept: list[float]) -> None:
    with client_of(Script([problem(503, "unavailable")])) as client, pytest.raises(ProblemError):
        log_in.sync(client=client, body=PERSON)
    with client_of(Script([httpx.ReadTimeout])) as client, pytest.raises(httpx.ReadTimeout):
        log_in.sync(client=client, body=PERSON)
    assert slept == []


@pytest.mark.parametrize(
    "final",
    [
        problem(409, "already_exists"),
        problem(500, "internal_error"),
        problem(429, "rate_limited", {"Retry-After": "894"}),  # longer than anybody waits for a function
    ],
)
def test_what_is_final_is_told_at_once(slept: list[float], final: httpx.Response) -> None:
    with client_of(Script([final])) as client, pytest.raises(ProblemError):
        create_environment.sync(client=client, body=WISH)
    assert slept == []


def test_a_conflict_that_passes_is_waited_for(slept: list[float]) -> None:
    with client_of(Script([problem(409, "request_open", {"Retry-After": "10"}), made()])) as client:
        create_environment.sync(client=client, body=WISH)
    assert slept == [10.0]


def test_it_gives_up(slept: list[float]) -> None:
    server = Script([httpx.ReadError] * 9)
    with client_of(server) as client, pytest.raises(httpx.ReadError):
        list_environments.sync(client=client)
    assert (len(server.asked), len(slept)) == (4, 3)
    assert slept == sorted(slept)
