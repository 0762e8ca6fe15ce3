"""What the doors take: few bytes without sign-in, JSON of bounded depth and size, and short words about faults."""

import json
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from blockyard.app.doors import limit_of_route
from blockyard.app.openapi import api_routes, dependencies_of
from blockyard.identity.access import get_current_user, get_session
from blockyard.web.body_limit import MAX_BODY_BYTES, SMALL_BODY_BYTES
from blockyard.web.json_bounds import MAX_DEPTH, MAX_VALUES
from blockyard.web.problems import MOST_ERRORS
from tests.api.steps import problem
from tests.stripe_events import signed
from tests.unserved import APP
from tests.world import World

LOGIN = "/api/v1/auth/login"
INSTANCES = "/api/v1/agents/instances"
WEBHOOK = "/api/v1/webhooks/stripe"
JSON = {"Content-Type": "application/json"}
DOORS = [
    (method, str(route.path_format), limit_of_route(route), not {get_current_user, get_session}.isdisjoint(calls))
    for route in api_routes(APP)
    for calls in [set(dependencies_of(route.dependant))]
    for method in sorted(route.methods or ())
]

STREAMS = {
    ("POST", "/api/v1/uploads/tus"),
    ("PATCH", "/api/v1/uploads/tus/{upload_id}"),
    ("POST", "/api/v1/uploads/file"),
    ("POST", "/api/v1/uploads/multipart/part"),
}
"""They keep the body as it comes, and count it themselves: tests/uploads."""


def nested(depth: int) -> Any:
    document: Any = 1
    for level in range(depth):
        document = [document] if level % 2 else {"a": document}
    return document


def test_doors_without_sign_in_are_small() -> None:
    """Found by what they depend on. The webhook, which a signature guards, says otherwise, and so does what a
    place's key guards."""
    small = {(method, path) for method, path, limit, _ in DOORS if limit == SMALL_BODY_BYTES}
    assert {("POST", LOGIN), ("POST", "/api/v1/auth/register"), ("POST", "/api/v1/invitations/accept")} < small
    assert {path for _, path, _, signed_in in DOORS if not signed_in} - {path for _, path in small} == {
        WEBHOOK,
        "/api/v1/payments/webhooks/stripe",
        "/game/v1/events",
    }
    larger = {(method, path) for method, path, limit, signed_in in DOORS if signed_in and limit != MAX_BODY_BYTES}
    assert larger - STREAMS == {("POST", "/api/v1/rosters/imports")}, (
        "a file is sent there, which is read in a child process"
    )
    assert larger >= STREAMS


@pytest.mark.parametrize(("method", "path", "limit", "_signed_in"), [door for door in DOORS if door[:2] not in STREAMS])
async def test_a_byte_too_many(client: httpx.AsyncClient, method: str, path: str, limit: int, _signed_in: bool) -> None:
    for name in ("{factor_id}", "{student_id}"):  # some routes of theirs take nothing else
        path = path.replace(name, "0190a5a0-0000-7000-8000-000000000000")

    async def in_parts(size: int) -> AsyncIterator[bytes]:
        yield b" " * (size - 1)
        yield b" "

    for content in (b" " * (limit + 1), in_parts(limit + 1)):
        assert problem(await client.request(method, path, content=content, headers=JSON)) == (413, "payload_too_large")
    for content in (b" " * limit, in_parts(limit)):
        assert (await client.request(method, path, content=content, headers=JSON)).status_code not in (413, 500)


async def test_an_address_without_a_door_is_small(client: httpx.AsyncClient) -> None:
    content = b" " * (SMALL_BODY_BYTES + 1)
    assert problem(await client.post("/nowhere", content=content)) == (413, "payload_too_large")


@pytest.mark.parametrize("headers", [JSON, {"Content-Type": "text/plain"}, {"Content-Type": "application/x+json"}])
async def test_depth_of_a_configuration(client: httpx.AsyncClient, world: World, headers: dict[str, str]) -> None:
    """The configuration lies one below the top."""
    owner = world.alpha.owner.headers

    async def create(name: str, depth: int) -> httpx.Response:
        body = {"agent_id": name, "agent_type": "quiz_generator", "configuration": {"a": nested(depth - 2)}}
        return await client.post(INSTANCES, content=json.dumps(body), headers=owner | headers)

    for depth in (MAX_DEPTH + 1, 300, 5_000):
        document = f'{{"agent_id": "deep", "configuration": {"[" * (depth - 1)}{"]" * (depth - 1)}}}'
        answer = await client.post(INSTANCES, content=document, headers=owner | headers)
        expected = (415, "unsupported_media_type") if headers["Content-Type"] == "text/plain" else (422, "too_complex")
        assert problem(answer) == expected
    if headers is JSON:
        kept = await create("as-deep-as-may-be", MAX_DEPTH)
        assert kept.status_code == 201, kept.text
        assert kept.json()["configuration"] == {"a": nested(MAX_DEPTH - 2)}
        read = (await client.get(f"{INSTANCES}/as-deep-as-may-be", headers=owner)).json()
        assert read["configuration"] == kept.json()["configuration"]
        assert problem(await create("deeper", MAX_DEPTH + 1)) == (422, "too_complex")


async def test_many_values(client: httpx.AsyncClient, world: World) -> None:
    for count, expected in ((MAX_VALUES - 5, (422, "validation_failed")), (MAX_VALUES + 1, (422, "too_complex"))):
        body = {"agent_id": "wide", "agent_type": "quiz_generator", "unknown": [0] * count}
        assert problem(await client.post(INSTANCES, json=body, headers=world.alpha.owner.headers)) == expected


@pytest.mark.parametrize("path", [LOGIN, INSTANCES])
async def test_words_about_faults_are_few(client: httpx.AsyncClient, world: World, path: str) -> None:
    """However many there are, and whatever they are called."""
    awkward = ("k", "\N{PILE OF POO}" * 30, "\0" * 50, "\u202e" * 50, "x" * 500)
    count = 400 if path == LOGIN else 9_000
    body = {f"{number}{awkward[number % 5 if number < 30 else 0]}": number for number in range(count)}
    answer = await client.post(path, content=json.dumps(body), headers=world.alpha.owner.headers | JSON)
    assert problem(answer) == (422, "validation_failed")
    told = answer.json()
    assert len(told["errors"]) == MOST_ERRORS
    assert told["errors_left_out"] == count + 2 - MOST_ERRORS, "and two fields are missing"
    assert len(answer.content) < 32 * 1024
    assert "\u202e" not in answer.text


async def test_input_is_not_echoed(client: httpx.AsyncClient) -> None:
    secret = "hunter2" * 500
    answer = await client.post(LOGIN, json={"email": secret, "password": [secret], secret: 1})
    assert problem(answer) == (422, "validation_failed")
    assert len(answer.content) < 2_000
    assert answer.text.count("hunter2") <= 2 * 80 / 7, "the name of the unknown field, cut"


async def test_one_request_does_not_take_long(client: httpx.AsyncClient, world: World) -> None:
    """Of what the event loop does at once, the worst costs as much as a few passwords."""
    keys = {f"{number:x}": 0 for number in range(100_000)}
    for path, expected in ((LOGIN, 413), (INSTANCES, 422)):
        started = time.process_time()
        answer = await client.post(path, json=keys, headers=world.alpha.owner.headers)
        assert answer.status_code == expected
        assert time.process_time() - started < 1.0, "it took 3.5 s"


@pytest.mark.parametrize(
    "event",
    [
        '"created": true, "data": {"object": {}}',
        '"created": 1e3, "data": {"object": {}}',
        '"created": -1, "data": {"object": {}}',
        f'"created": {2**70}, "data": {{"object": {{}}}}',
        f'"created": 1700000000, "data": {{"object": {{"a": {"[" * 300}{"]" * 300}}}}}',
        f'"created": 1700000000, "data": {{"object": {{"a": {"[" * 2000}{"]" * 2000}}}}}',
        f'"created": 1700000000, "data": {{"object": {{"a": [{"1," * 30_000}1]}}}}',
    ],
)
@pytest.mark.parametrize("media_type", ["application/json", "text/plain"])
async def test_a_signed_event_that_is_none(client: httpx.AsyncClient, event: str, media_type: str) -> None:
    content = f'{{"object": "event", "id": "evt_odd", "type": "invoice.paid", {event}}}'.encode()
    answer = await client.post(WEBHOOK, content=content, headers=signed(content) | {"Content-Type": media_type})
    assert problem(answer)[0] in (400, 422), answer.text
