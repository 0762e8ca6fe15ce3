"""What the door says: what limits leave, what is wrong with a token or a body, and which other origins may call."""

import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
import pytest

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from blockyard.base import clock
from blockyard.web.cors import METHODS, refusal_of
from blockyard.web.routing import API
from tests.api.steps import LOGIN, problem
from tests.databases import TestDatabase
from tests.world import World

INSTANCES = f"{API}/agents/instances"
JSON = {"Content-Type": "application/json"}
SCHOOL = "https://school.example"


@asynccontextmanager
async def client_of(settings: Settings, **changes: Any) -> AsyncIterator[httpx.AsyncClient]:
    """Of an application that is configured otherwise."""
    app = create_app(settings.model_copy(update=changes))
    transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 50000), raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client,
    ):
        yield client


async def test_limits_tell_what_they_leave(
    database: TestDatabase, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = clock.now().replace(second=20, microsecond=0)
    owner, teacher = world.alpha.owner.headers, world.alpha.teacher.headers
    limits = {"requests_per_minute_per_organization": 2, "requests_per_minute_per_address": 5}
    async with client_of(database.settings, **limits) as client:
        monkeypatch.setattr(clock, "now", lambda: moment)
        left = []
        for headers in (teacher, {}, owner, owner, {}, {}):
            answer = await client.get(INSTANCES, headers=headers)
            left.append((answer.status_code, answer.headers["ratelimit"], answer.headers.get("retry-after")))
            policy = '"address";q=5;w=60' + (', "organization";q=2;w=60' if "organization" in left[-1][1] else "")
            assert answer.headers["ratelimit-policy"] == policy
        assert left == [
            (200, '"address";r=4;t=40, "organization";r=1;t=40', None),
            (401, '"address";r=3;t=40', None),
            (200, '"address";r=2;t=40, "organization";r=0;t=40', None),
            (429, '"address";r=1;t=40, "organization";r=0;t=40', "40"),
            (401, '"address";r=0;t=40', None),
            (429, '"address";r=0;t=40', "40"),
        ]
        monkeypatch.setattr(clock, "now", lambda: moment + timedelta(seconds=40))
        answer = await client.get(INSTANCES, headers=owner)
        assert answer.headers["ratelimit"] == '"address";r=4;t=60, "organization";r=1;t=60'


async def test_401_tells_what_is_wrong(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = world.alpha.teacher.headers
    assert (await client.get(INSTANCES, headers=good)).status_code == 200

    async def refused(headers: dict[str, str]) -> tuple[str, str]:
        answer = await client.get(INSTANCES, headers=headers)
        assert answer.status_code == 401
        return answer.json()["code"], answer.headers["www-authenticate"]

    assert await refused({}) == ("not_authenticated", "Bearer")
    assert await refused({"Authorization": "Basic dTpw"}) == ("not_authenticated", "Bearer")
    invalid = "The access token is not valid. Sign in at POST /api/v1/auth/login."
    for token in ("nonsense", good["Authorization"].removeprefix("Bearer ")[:-4] + "AAAA"):
        told = await refused({"Authorization": f"Bearer {token}"})
        assert told == ("token_invalid", f'Bearer error="invalid_token", error_description="{invalid}"')
    code, header = await refused({"Authorization": "Bearer by_" + "x" * 43})
    assert (code, header.partition(",")[0]) == ("token_invalid", 'Bearer error="invalid_token"')
    monkeypatch.setattr(clock, "now", lambda now=clock.now: now() + timedelta(days=1))
    expired = "The access token has expired. Get a new one at POST /api/v1/auth/refresh."
    told = await refused(good)
    assert told == ("token_expired", f'Bearer error="invalid_token", error_description="{expired}"')


WISH = json.dumps({"agent_id": "media", "agent_type": "quiz_generator"}).encode()


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "text/json", None])
async def test_a_body_that_is_no_json(client: httpx.AsyncClient, world: World, media_type: str | None) -> None:
    headers = world.alpha.owner.headers | ({"Content-Type": media_type} if media_type else {})
    answer = await client.post(INSTANCES, headers=headers, content=WISH)
    assert problem(answer) == (415, "unsupported_media_type")
    assert answer.headers["accept"] == "application/json"
    anonymous = await client.post(INSTANCES, headers={"Content-Type": "text/plain"}, content=WISH)
    assert problem(anonymous) == (401, "not_authenticated")


@pytest.mark.parametrize(
    "media_type", ["application/json", "Application/JSON; charset=utf-8", "application/merge-patch+json"]
)
async def test_a_body_that_is_json(client: httpx.AsyncClient, world: World, media_type: str) -> None:
    name = f"media-{len(media_type)}"
    headers = world.alpha.owner.headers | {"Content-Type": media_type, "Content-Encoding": "identity"}
    answer = await client.post(INSTANCES, headers=headers, content=WISH.replace(b"media", name.encode()))
    assert answer.status_code == 201


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "gzip, identity", "nonsense"])
async def test_a_compressed_body(client: httpx.AsyncClient, world: World, coding: str) -> None:
    headers = world.alpha.owner.headers | JSON | {"Content-Encoding": coding}
    answer = await client.post(INSTANCES, headers=headers, content=gzip.compress(WISH))
    assert problem(answer) == (415, "unsupported_media_type")
    assert answer.headers["accept-encoding"] == "identity"


async def test_without_a_body_there_is_no_coding(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.owner.headers | {"Content-Encoding": "gzip"}
    assert (await client.get("/api/v1/agents/instances", headers=headers)).status_code == 200


async def test_accept_that_nothing_fits_is_ignored(client: httpx.AsyncClient, world: World) -> None:
    answer = await client.get(INSTANCES, headers=world.alpha.teacher.headers | {"Accept": "text/csv"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")


PREFLIGHT = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization, if-match"}


async def test_no_origin_is_allowed_unless_it_is_named(client: httpx.AsyncClient, world: World) -> None:
    for headers in ({"Origin": SCHOOL}, {"Origin": "http://blockyard.test"}):
        answer = await client.get(INSTANCES, headers=world.alpha.teacher.headers | headers)
        assert answer.status_code == 200
        assert not [name for name in answer.headers if name.startswith("access-control-")]
        assert (await client.options(INSTANCES, headers=headers | PREFLIGHT)).status_code == 405


async def test_a_named_origin_may_call(database: TestDatabase, world: World) -> None:
    async with client_of(database.settings, cors_origins=f"{SCHOOL}, http://localhost:5173") as client:
        for origin in (SCHOOL, "http://localhost:5173"):
            asked = await client.options(INSTANCES, headers={"Origin": origin} | PREFLIGHT)
            assert (asked.status_code, asked.headers["access-control-allow-origin"]) == (200, origin)
            assert asked.headers["access-control-allow-methods"] == ", ".join(METHODS)
            assert asked.headers["access-control-max-age"] == "7200"
            assert {"Authorization", "Content-Type", "Idempotency-Key", "If-Match"} <= set(
                asked.headers["access-control-allow-headers"].split(", ")
            )
            assert "access-control-allow-credentials" not in asked.headers
        answer = await client.get(INSTANCES, headers=world.alpha.teacher.headers | {"Origin": SCHOOL})
        assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, SCHOOL)
        assert {"ETag", "Location", "Retry-After", "X-Request-Id", "RateLimit"} <= set(
            answer.headers["access-control-expose-headers"].split(", ")
        )
        assert answer.headers["vary"] == "Accept-Encoding, Origin"
        refused = await client.post(LOGIN, content=b"{}", headers={"Origin": SCHOOL, "Content-Encoding": "gzip"})
        assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (415, SCHOOL)


@pytest.mark.parametrize(
    "origin", ["https://other.example", "http://school.example", f"{SCHOOL}.evil.example", f"{SCHOOL}:8443", "null", ""]
)
async def test_another_origin_may_not(database: TestDatabase, world: World, origin: str) -> None:
    async with client_of(database.settings, cors_origins=SCHOOL) as client:
        asked = await client.options(INSTANCES, headers={"Origin": origin} | PREFLIGHT)
        answer = await client.get(INSTANCES, headers=world.alpha.teacher.headers | {"Origin": origin})
    assert (problem(asked), answer.status_code) == ((400, "bad_request"), 200)
    assert asked.headers["content-type"] == "application/problem+json"
    for told in (asked, answer):
        assert "access-control-allow-origin" not in told.headers
        assert "Origin" in told.headers["vary"]


async def test_a_crash_can_be_read_there(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    async with client_of(database.settings, cors_origins=SCHOOL) as client:
        monkeypatch.setattr("blockyard.web.pages.page", None)
        answer = await client.get("/docs", headers={"Origin": SCHOOL})
    assert problem(answer) == (500, "internal_error")
    assert answer.headers["access-control-allow-origin"] == SCHOOL
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert answer.headers["ratelimit-policy"] == '"address";q=6000;w=60'


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        ("*", "one by one"),
        ("https://*.school.example", "one by one"),
        ("null", "one by one"),
        (f"{SCHOOL}/", f"write it as browsers do: {SCHOOL}"),
        (f"{SCHOOL}/app", f"write it as browsers do: {SCHOOL}"),
        (f"{SCHOOL}:443", f"write it as browsers do: {SCHOOL}"),
        ("https://School.example", f"write it as browsers do: {SCHOOL}"),
        ("https://me@school.example", f"write it as browsers do: {SCHOOL}"),
        ("https://zürich.example", "xn--zrich-kva.example"),
        ("http://school.example", "use https"),
        ("school.example", "it is no origin"),
        ("https://", "it is no origin"),
        ("https://school.example:port", "it is no origin"),
        ("ftp://school.example", "it is no origin"),
        (f"{SCHOOL},", "it is no origin"),
        (f"{SCHOOL} https://other.example", "write it as browsers do"),
    ],
)
def test_a_half_right_setting_does_not_start(database: TestDatabase, origins: str, words: str) -> None:
    settings = database.settings.model_copy(update={"cors_origins": origins})
    ((name, why),) = settings.missing_for("serve")
    assert name == "BLOCKYARD_CORS_ORIGINS"
    assert words in why
    assert settings.missing_for("worker") == database.settings.missing_for("worker")
    with pytest.raises(RuntimeError, match="BLOCKYARD_CORS_ORIGINS"):
        create_app(settings)


@pytest.mark.parametrize(
    "origins", ["", SCHOOL, f"{SCHOOL}:8443", "http://localhost:5173,http://127.0.0.1", "http://[::1]:3000"]
)
def test_a_right_setting(origins: str) -> None:
    assert refusal_of(origins) is None
