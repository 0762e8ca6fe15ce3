"""A link opens one file of one upload for five minutes, for whoever made it as they are now, and nothing else.

Each attack has a twin that succeeds, and all that is refused is refused with the same bytes.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

import httpx
import jwt
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.app.api import create_app
from blockyard.base import clock
from blockyard.web.limits import RateLimiter
from tests.api.steps import KEYS, bearer, problem, register, remove, set_role
from tests.databases import TestDatabase
from tests.s3 import BUCKET, needs_s3, s3_server, use_s3
from tests.uploads.kept import SMALL, Kept, url
from tests.world import World

DATA = b"All of it. " * 500
CLOSED = (404, "upload_link_closed")


async def make_link(client: httpx.AsyncClient, upload_id: UUID, headers: dict[str, str], file: str = "content") -> str:
    answer = await client.post(url(upload_id, "/link"), headers=headers, json={"file": file})
    assert answer.status_code == 201, answer.text
    assert set(answer.json()) == {"url", "expires_at"}
    assert answer.headers["cache-control"] == "no-store"
    return str(answer.json()["url"])


def token_in(link: str) -> str:
    return parse_qs(urlsplit(link).query)["link"][0]


async def follow(client: httpx.AsyncClient, upload_id: object, token: str) -> httpx.Response:
    return await client.get(url(str(upload_id), "/linked"), params={"link": token})


async def closed(client: httpx.AsyncClient) -> bytes:
    """What is said of a link that never was."""
    answer = await follow(client, uuid4(), "never.made.here")
    assert problem(answer) == CLOSED
    return answer.content


async def test_it_opens_its_file(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    upload_id = kept.ready(DATA)
    link = await make_link(client, upload_id, world.alpha.teacher.headers)
    for _ in range(2):
        answer = await client.get(link)
        assert (answer.status_code, answer.content) == (200, DATA)
    assert answer.headers["content-disposition"].startswith("attachment; ")
    part = await client.get(link, headers={"Range": "bytes=3-5", "Accept-Encoding": "identity"})
    assert (part.status_code, part.content) == (206, DATA[3:6])
    known = await client.get(link, headers={"If-None-Match": answer.headers["etag"]})
    assert known.status_code == 304
    picture = await make_link(client, upload_id, world.alpha.teacher.headers, "thumbnail_256")
    assert (await client.get(picture)).content == SMALL
    missing = await client.post(
        url(upload_id, "/link"), headers=world.alpha.teacher.headers, json={"file": "thumbnail_1024"}
    )
    assert problem(missing) == (404, "not_found")
    trail = await client.get(
        "/api/v1/organizations/current/audit", headers=world.alpha.owner.headers, params={"action": "upload.link_made"}
    )
    made = [line for line in trail.json()["items"] if line["resource_id"] == str(upload_id)]
    assert [line["details"] for line in made] == [{"file": "thumbnail_256"}, {"file": "content"}]


async def test_it_is_over_in_five_minutes(
    client: httpx.AsyncClient, kept: Kept, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = clock.now().replace(microsecond=0)
    monkeypatch.setattr(clock, "now", lambda: start)
    link = await make_link(client, kept.ready(DATA), world.alpha.teacher.headers)
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(seconds=299))
    assert (await client.get(link)).status_code == 200
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(seconds=300))
    over = await client.get(link)
    assert (problem(over), over.content) == (CLOSED, await closed(client))


async def test_an_altered_or_foreign_link_opens_nothing(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    teacher = world.alpha.teacher
    upload_id, other_id = kept.ready(DATA), kept.ready(b"another")
    link = await make_link(client, upload_id, teacher.headers)
    other = token_in(await make_link(client, other_id, teacher.headers))
    token = token_in(link)
    head, claims, signature = token.split(".")
    said: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    assert said["exp"] - said["iat"] == 300
    forged = jwt.encode(said, b"x" * 32, "HS256", {"kid": "k1"})
    wrong = [
        f"{head}.{other.split('.')[1]}.{signature}",
        f"{head}.{claims}.{other.split('.')[2]}",
        f"{head}.{claims}.",
        f"{head}.{claims}",
        forged,
        jwt.encode(said, "", "none"),
        teacher.token,
        world.alpha.api_key,
        other,
        "x",
        "é",
    ]
    nothing = await closed(client)
    for text in wrong:
        answer = await follow(client, upload_id, text)
        assert (problem(answer), answer.content) == (CLOSED, nothing), text
    elsewhere = await follow(client, other_id, token)
    assert (problem(elsewhere), elsewhere.content) == (CLOSED, nothing)
    refused = await client.get(url(upload_id, "/content"), headers=bearer(token))
    assert problem(refused) == (401, "token_invalid"), "it is no access token"
    assert (await follow(client, upload_id, token)).status_code == 200


@pytest.mark.parametrize("state", ["deleted", "refused", "expired", "processing", "receiving", "gone"])
async def test_it_ends_with_its_upload(client: httpx.AsyncClient, kept: Kept, world: World, state: str) -> None:
    upload_id = kept.ready(DATA)
    link = await make_link(client, upload_id, world.alpha.teacher.headers)
    if state == "gone":
        address = f"{url(upload_id)}?permanent=true"
        assert (await client.delete(address, headers=world.alpha.teacher.headers)).status_code == 204
    else:
        kept.admin.execute("UPDATE blockyard.uploads SET state = %s WHERE id = %s", [state, upload_id])
    ended = await client.get(link)
    assert (problem(ended), ended.content) == (CLOSED, await closed(client))


@pytest.fixture
def members_stay(admin: psycopg.Connection) -> Iterator[None]:
    """What the test does to memberships is undone."""
    rows = admin.execute("SELECT id, role, removed_at FROM blockyard.memberships").fetchall()
    yield
    for membership_id, role, removed_at in rows:
        admin.execute(
            "UPDATE blockyard.memberships SET role = %s, removed_at = %s WHERE id = %s",
            [role, removed_at, membership_id],
        )


@pytest.mark.usefixtures("members_stay")
async def test_it_ends_with_the_membership_and_the_role(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    school = world.alpha
    lesson = kept.ready(DATA)
    roster = kept.upload(
        kept.content(b"name", "csv", "text/csv", for_admins=True), school.admin, purpose="roster", for_admins=True
    )
    nothing = await closed(client)
    of_admin = await make_link(client, roster, school.admin.headers)
    of_teacher = await make_link(client, lesson, school.teacher.headers)
    assert (await client.get(of_admin)).status_code == 200
    assert (await set_role(client, school.owner, school.admin, "teacher")).status_code == 200
    ended = await client.get(of_admin)
    assert (problem(ended), ended.content) == (CLOSED, nothing)
    assert (await client.get(of_teacher)).status_code == 200
    assert (await set_role(client, school.owner, school.teacher, "student")).status_code == 200
    ended = await client.get(of_teacher)
    assert (problem(ended), ended.content) == (CLOSED, nothing)
    assert (await set_role(client, school.owner, school.teacher, "teacher")).status_code == 200
    assert (await client.get(of_teacher)).status_code == 200
    assert (await remove(client, school.owner, school.teacher)).status_code == 204
    ended = await client.get(of_teacher)
    assert (problem(ended), ended.content) == (CLOSED, nothing)


async def test_it_ends_with_the_api_key(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    school = world.alpha
    upload_id = kept.ready(DATA)
    made = await client.post(
        KEYS, headers=school.admin.headers, json={"name": "Slides", "role": "teacher", "scopes": ["uploads:read"]}
    )
    assert made.status_code == 201, made.text
    link = await make_link(client, upload_id, bearer(made.json()["key"]))
    assert (await client.get(link)).status_code == 200
    assert (await client.delete(f"{KEYS}/{made.json()['id']}", headers=school.admin.headers)).status_code == 204
    ended = await client.get(link)
    assert (problem(ended), ended.content) == (CLOSED, await closed(client))


async def test_it_ends_with_the_school(
    client: httpx.AsyncClient, admin: psycopg.Connection, database: TestDatabase
) -> None:
    person = await register(client, f"{uuid4().hex}@school.example", organization_name="Gone")
    school = Kept(admin, database.settings.data_dir, UUID(person["organization"]["id"]), UUID(person["user"]["id"]))
    link = await make_link(client, school.ready(DATA), bearer(person))
    assert (await client.get(link)).status_code == 200
    gone = await client.request(
        "DELETE", "/api/v1/organizations/current", headers=bearer(person), json={"confirm": "Gone"}
    )
    assert gone.status_code == 204
    ended = await client.get(link)
    assert (problem(ended), ended.content) == (CLOSED, await closed(client))


async def test_a_key_without_the_scope_makes_none(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    body = {"name": "Other", "role": "teacher", "scopes": ["environments:read"]}
    made = await client.post(KEYS, headers=world.alpha.admin.headers, json=body)
    answer = await client.post(url(kept.ready(DATA), "/link"), headers=bearer(made.json()["key"]), json={})
    assert problem(answer) == (403, "permission_missing")


async def test_it_is_counted_for_the_school(app: FastAPI, client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    link = await make_link(client, kept.ready(DATA), world.alpha.teacher.headers)
    limiter = app.state.process.part(RateLimiter)
    before = limiter.per_minute
    try:
        limiter.per_minute = 0
        refused = await client.get(link)
    finally:
        limiter.per_minute = before
    assert problem(refused) == (429, "too_many_requests")
    assert (await client.get(link)).status_code == 200


@needs_s3
async def test_in_a_bucket(database: TestDatabase, kept: Kept, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is streamed by us, or by the bucket itself for a minute where a setting says so."""
    upload_id = kept.ready(DATA)
    with s3_server() as address:
        use_s3(monkeypatch, address)
        for redirect in (False, True):
            settings = database.settings.model_copy(
                update={"storage_url": f"s3://{BUCKET}/files", "uploads_redirect": redirect}
            )
            app = create_app(settings)
            transport = httpx.ASGITransport(app=app)
            async with (
                app.router.lifespan_context(app),
                httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client,
            ):
                store = app.state.process.storage.store
                for file in kept.files():
                    content = (kept.folder / file).read_bytes()
                    await store.put_async(f"organizations/{world.alpha.id}/uploads/{file}", content)
                link = await make_link(client, upload_id, world.alpha.teacher.headers)
                whole = await client.get(link, headers={"Accept-Encoding": "identity"})
                if not redirect:
                    assert (whole.status_code, whole.content) == (200, DATA)
                    part = await client.get(link, headers={"Range": "bytes=1-2", "Accept-Encoding": "identity"})
                    assert (part.status_code, part.content) == (206, DATA[1:3])
                    continue
                assert (whole.status_code, whole.content) == (307, b"")
                signed = urlsplit(whole.headers["location"])
                assert whole.headers["location"].startswith(address)
                assert int(parse_qs(signed.query)["X-Amz-Expires"][0]) <= 60
                async with httpx.AsyncClient() as outside:
                    assert (await outside.get(whole.headers["location"])).content == DATA
                kept.admin.execute("UPDATE blockyard.uploads SET state = 'deleted' WHERE id = %s", [upload_id])
                assert problem(await client.get(link)) == CLOSED
