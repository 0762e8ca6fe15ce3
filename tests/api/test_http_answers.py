"""What HTTP says beside the answer: HEAD, tags, compression, and where a new thing is."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from blockyard.app.addresses import templates
from blockyard.app.openapi import api_routes
from blockyard.web.locations import IDS, PARAMETER
from blockyard.web.routing import API
from blockyard.web.secret_answers import shows_secret
from tests.api.steps import LOGIN, problem
from tests.world import World

INSTANCES = f"{API}/agents/instances"
QUIZ = f"{INSTANCES}/quiz-001"
ENVIRONMENTS = f"{API}/roblox/environment"
PLAIN = {"Accept-Encoding": "identity"}
DIFFERENT = {"x-request-id", "ratelimit"}
"""Headers of two answers to the same question."""


def same(answer: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name not in DIFFERENT}


@pytest.mark.parametrize(
    "path",
    [
        INSTANCES,
        QUIZ,
        f"{INSTANCES}/none",
        f"{ENVIRONMENTS}/list",
        f"{API}/auth/me",
        f"{API}/payments/plans",
        "/health/live",
        "/docs",
        "/nowhere",
    ],
)
async def test_head_is_get_without_a_body(client: httpx.AsyncClient, world: World, path: str) -> None:
    for headers in (world.alpha.teacher.headers, world.alpha.teacher.headers | PLAIN, PLAIN):
        get, head = [await client.request(method, path, headers=headers) for method in ("GET", "HEAD")]
        assert (head.status_code, head.content, same(head)) == (get.status_code, b"", same(get))


async def test_head_where_there_is_no_get(client: httpx.AsyncClient) -> None:
    answer = await client.head(LOGIN)
    assert (answer.status_code, answer.content, answer.headers["allow"]) == (405, b"", "POST")


async def test_head_of_a_stream_ends(client: httpx.AsyncClient, world: World) -> None:
    path = f"{ENVIRONMENTS}/status/Mars Base/events"
    answer = await client.head(path, headers=world.alpha.teacher.headers)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"].startswith("text/event-stream")


async def test_an_event_is_not_compressed(client: httpx.AsyncClient, world: World) -> None:
    path = f"{ENVIRONMENTS}/status/Mars Base/events"
    answer = await client.get(path, headers=world.alpha.teacher.headers | {"Accept-Encoding": "gzip"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert {"content-encoding", "vary"}.isdisjoint(answer.headers)


@pytest.mark.parametrize(
    "path",
    [QUIZ, f"{API}/auth/me", f"{ENVIRONMENTS}/Mars Base", f"{ENVIRONMENTS}/status/Mars Base", "/openapi.json"],
)
async def test_one_thing_has_a_tag(client: httpx.AsyncClient, world: World, path: str) -> None:
    headers = world.alpha.teacher.headers | PLAIN
    first = await client.get(path, headers=headers)
    tag = first.headers["etag"]
    assert (first.status_code, first.headers.get_list("cache-control")) == (200, ["private, no-cache"])
    for given in (tag, f'"x", W/{tag}', "*"):
        again = await client.get(path, headers=headers | {"If-None-Match": given})
        assert (again.status_code, again.content) == (304, b"")
        told = {name: again.headers[name] for name in ("etag", "cache-control", "vary")}
        assert told == {"etag": tag, "cache-control": "private, no-cache", "vary": "Accept-Encoding"}
    other = await client.get(path, headers=headers | {"If-None-Match": '"x"'})
    assert (other.status_code, other.content, other.headers["etag"]) == (200, first.content, tag)


async def test_a_changed_thing_has_another_tag(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.owner.headers | PLAIN
    tag = (await client.get(QUIZ, headers=headers)).headers["etag"]
    change = {"configuration": {"changed": True}}
    assert (await client.put(QUIZ, headers=headers, json=change)).status_code == 200
    answer = await client.get(QUIZ, headers=headers | {"If-None-Match": tag})
    assert (answer.status_code, answer.json()["configuration"]) == (200, {"changed": True})
    assert answer.headers["etag"] != tag


@pytest.mark.parametrize("path", [INSTANCES, f"{ENVIRONMENTS}/list", f"{INSTANCES}/none"])
async def test_what_has_no_tag(client: httpx.AsyncClient, world: World, path: str) -> None:
    answer = await client.get(path, headers=world.alpha.teacher.headers | {"If-None-Match": "*"})
    assert answer.status_code in (200, 404)
    assert "etag" not in answer.headers
    assert answer.headers.get_list("cache-control") == ["no-store"]


async def test_lists_are_compressed(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    for number in range(8):
        wish = {"agent_id": f"packed-{number}", "agent_type": "quiz_generator"}
        made = await client.post(INSTANCES, headers=headers | {"Accept-Encoding": "gzip"}, json=wish)
        assert (made.status_code, "content-encoding" in made.headers, "vary" in made.headers) == (201, False, True)
    plain = await client.get(INSTANCES, headers=headers | PLAIN)
    packed = await client.get(INSTANCES, headers=headers | {"Accept-Encoding": "gzip"})
    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("gzip", "Accept-Encoding")
    assert int(packed.headers["content-length"]) < len(plain.content) / 3
    assert packed.json() == plain.json()


async def test_a_change_tells_the_tag_that_get_tells(client: httpx.AsyncClient, world: World) -> None:
    headers = world.omega.owner.headers
    change = {"configuration": {"long": "word " * 400}}
    for coding in ("identity", "gzip", "zstd"):
        coded = headers | {"Accept-Encoding": coding}
        changed = await client.put(QUIZ, headers=coded | {"Idempotency-Key": f"tag-{coding}"}, json=change)
        again = await client.put(QUIZ, headers=coded | {"Idempotency-Key": f"tag-{coding}"}, json=change)
        read = await client.get(QUIZ, headers=coded)
        assert changed.json()["configuration"] == read.json()["configuration"]
        for answer in (changed, again):
            assert (answer.status_code, answer.headers["etag"]) == (200, read.headers["etag"])
            assert answer.content == read.content, "one tag is of one sequence of bytes"
        assert read.headers.get("content-encoding", "identity") == coding


@pytest.mark.parametrize("path", [f"{INSTANCES}/", f"{QUIZ}/", f"{ENVIRONMENTS}/list/", "/docs/", "/health/live/"])
async def test_a_slash_at_the_end_leads_nowhere(client: httpx.AsyncClient, world: World, path: str) -> None:
    headers = world.alpha.owner.headers | {"Host": "evil.example"}
    for method in ("GET", "POST"):
        answer = await client.request(method, path, headers=headers)
        assert problem(answer) == (404, "no_such_route")
        assert "location" not in answer.headers


@pytest.mark.parametrize("method", ["FOO", "TRACE", "PROPFIND"])
async def test_another_method(client: httpx.AsyncClient, method: str) -> None:
    answer = await client.request(method, QUIZ)
    assert problem(answer) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "DELETE, GET, HEAD, PUT"


@pytest.mark.slow
async def test_a_preview_is_compressed(client: httpx.AsyncClient, world: World) -> None:
    wish = {"name": "Looked at", "description": "One house"}
    headers = world.alpha.teacher.headers | {"Accept-Encoding": "gzip"}
    answer = await client.post(f"{ENVIRONMENTS}/preview", headers=headers, json=wish)
    assert (answer.headers["content-encoding"], answer.headers["vary"]) == ("gzip", "Accept-Encoding")


async def test_a_secret_is_not_compressed(app: FastAPI, client: httpx.AsyncClient, world: World) -> None:
    """Whatever shows one by its model; its size says nothing, and it is kept nowhere."""
    shows = {
        f"{method} {route.path_format}"
        for route in api_routes(app)
        for method in route.methods or ()
        if shows_secret(route.response_model)
    }
    assert {f"POST {LOGIN}", f"POST {API}/auth/refresh", f"POST {API}/organizations/current/api-keys"} < shows
    assert {f"GET {API}/payments/checkout/sessions/{{checkout_id}}", f"POST {API}/auth/factors/totp"} < shows
    assert {f"GET {INSTANCES}", f"GET {ENVIRONMENTS}/list", f"GET {API}/organizations/current/audit"}.isdisjoint(shows)
    headers = world.alpha.owner.headers | {"Accept-Encoding": "gzip, zstd"}
    answer = await client.get(f"{API}/payments/checkout/sessions/cs_alpha", headers=headers)
    assert answer.status_code == 200
    assert {"content-encoding", "vary", "etag"}.isdisjoint(answer.headers)
    assert answer.headers["cache-control"] == "no-store"


async def test_a_new_thing_says_where_it_is(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers | {"Idempotency-Key": "where"}
    wish = {"agent_id": "here", "agent_type": "quiz_generator"}
    for _ in range(2):
        made = await client.post(INSTANCES, headers=headers, json=wish)
        assert (made.status_code, made.headers["location"]) == (201, f"{INSTANCES}/here")
        assert "retry-after" not in made.headers
    assert (await client.get(made.headers["location"], headers=headers)).json()["id"] == made.json()["id"]
    refused = await client.post(INSTANCES, headers=world.alpha.owner.headers, json=wish)
    assert (refused.status_code, "location" in refused.headers) == (409, False)


async def test_work_that_goes_on_says_where_one_asks(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers
    wish: dict[str, Any] = {"agent_id": "asked", "agent_type": "quiz_generator"}
    assert (await client.post(INSTANCES, headers=headers, json=wish)).status_code == 201
    wish = {"input": {"text": "The sun is a star. The moon is a rock. Mars is a planet. Water is a liquid."}}
    asked = await client.post(f"{INSTANCES}/asked/executions", headers=headers, json=wish)
    own = f"{INSTANCES}/asked/executions/{asked.json()['id']}"
    assert (asked.status_code, asked.headers["location"], asked.headers["retry-after"]) == (202, own, "1")
    assert (await client.get(own, headers=headers)).json()["id"] == asked.json()["id"]
    canceled = await client.post(f"{own}/cancel", headers=headers)
    assert (canceled.status_code, canceled.headers["location"]) == (202, own)
    wish = {"name": "Zürich & more", "description": "One house"}
    made = await client.post(f"{ENVIRONMENTS}/create", headers=headers, json=wish)
    status = f"{ENVIRONMENTS}/status/Z%C3%BCrich%20%26%20more"
    assert (made.status_code, made.headers["location"], made.headers["retry-after"]) == (202, status, "1")
    assert (await client.get(status, headers=headers)).json()["name"] == "Zürich & more"


async def test_every_address_can_be_filled_in(app: FastAPI) -> None:
    """From the request's path or from the answer's model."""
    found = templates(app)
    read = {PARAMETER.sub("{}", str(route.path_format)) for route in api_routes(app) if "GET" in (route.methods or ())}
    routes = [route for route in api_routes(app) if id(route.original_route) in found]
    assert len(routes) >= 10
    for route in routes:
        template = found[id(route.original_route)]
        assert PARAMETER.sub("{}", template) in read, f"{route.path_format}: nobody reads {template}"
        named = set(PARAMETER.findall(str(route.path_format))) | set(route.response_model.model_fields)
        for name in PARAMETER.findall(template):
            assert named.intersection({name, *IDS}), f"{route.path_format}: its answer does not say {name}"
