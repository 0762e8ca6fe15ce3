"""Uploads whose time has come, those of who is no member any more, and those of a school that is no more."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.app.worker import drain
from blockyard.base import clock
from blockyard.tenancy.process import Process
from blockyard.uploads.jobs import enqueue_ends
from tests.api.steps import bearer, problem, register, remove, set_role
from tests.databases import TestDatabase
from tests.s3 import BUCKET, needs_s3, s3_server, use_s3
from tests.uploads.kept import NOW_DUE, UPLOADS, Kept, url
from tests.worker import Worker
from tests.world import World

DATA = b"All of it. " * 50
Later = Callable[[timedelta], Awaitable[int]]
NOTHING = timedelta()


@pytest.fixture
def later(process: Process, database: TestDatabase, worker: Worker) -> Later:
    """A sweep, and the work that it found, with clocks so far ahead. How many schools had something due."""

    async def run(ahead: timedelta) -> int:
        real = clock.now
        with patch.object(clock, "now", lambda: real() + ahead):
            due = await enqueue_ends(process)
        await worker.drain(database.settings, ahead)
        return due

    return run


async def read(client: httpx.AsyncClient, upload_id: UUID, world: World) -> dict[str, Any]:
    answer = await client.get(url(upload_id), headers=world.alpha.owner.headers)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_one_that_does_not_come_expires(
    client: httpx.AsyncClient, kept: Kept, world: World, later: Later
) -> None:
    late, slower = kept.coming(hours=24), kept.coming(hours=25)
    lasting = kept.ready(DATA)
    assert await later(timedelta(hours=23)) == 0
    assert await later(timedelta(hours=24)) == 1
    told = await read(client, late, world)
    assert (told["state"], told["expires_at"]) == ("expired", None)
    assert told["summary"] == "It did not come in time. Send it again"
    assert [kept.state(one) for one in (slower, lasting)] == ["receiving", "ready"]
    assert {file for file in kept.files() if file.startswith("parts/")} == {
        file for file in kept.files() if file.startswith(f"parts/{slower}/")
    }
    assert kept.count("upload_parts") == 1
    assert await later(timedelta(hours=24)) == 0, "once"


async def test_one_that_nobody_looked_at_is_refused(
    client: httpx.AsyncClient, kept: Kept, world: World, later: Later
) -> None:
    """Its job was lost: with a backup, say."""
    upload_id = kept.coming(state="processing", received=100)
    assert await later(timedelta(hours=24)) == 1
    told = await read(client, upload_id, world)
    assert (told["state"], told["error"]["code"]) == ("refused", "upload_gave_up")
    assert kept.files() == set()


async def test_what_was_to_be_kept_so_long_goes(
    client: httpx.AsyncClient, kept: Kept, world: World, later: Later
) -> None:
    upload_id, other = kept.ready(DATA), kept.ready(b"another")
    answer = await client.patch(url(upload_id), headers=world.alpha.teacher.headers, json={"retention_days": 3650})
    assert answer.status_code == 200
    assert await later(timedelta(days=3649)) == 0
    assert await later(timedelta(days=3650)) == 1
    assert [kept.state(upload_id), kept.state(other)] == [None, "ready"]
    assert (len(kept.files()), kept.count("upload_contents")) == (2, 1)


@pytest.mark.parametrize(("retention", "goes_after"), [(None, 30), (5, 5), (400, 30)])
async def test_what_was_deleted_goes(
    client: httpx.AsyncClient, kept: Kept, world: World, later: Later, retention: int | None, goes_after: int
) -> None:
    teacher = world.alpha.teacher.headers
    upload_id = kept.ready(DATA)
    await client.patch(url(upload_id), headers=teacher, json={"retention_days": retention})
    assert (await client.delete(url(upload_id), headers=teacher)).status_code == 204
    assert await later(timedelta(days=goes_after, hours=-1)) == 0
    assert await later(timedelta(days=goes_after)) == 1
    assert (kept.state(upload_id), kept.files()) == (None, set())
    assert problem(await client.post(url(upload_id, "/restore"), headers=teacher)) == (404, "not_found")


async def test_a_restored_one_stays(client: httpx.AsyncClient, kept: Kept, world: World, later: Later) -> None:
    teacher = world.alpha.teacher.headers
    upload_id = kept.ready(DATA)
    assert (await client.delete(url(upload_id), headers=teacher)).status_code == 204
    assert (await client.post(url(upload_id, "/restore"), headers=teacher)).status_code == 200
    assert await later(timedelta(days=31)) == 0
    assert kept.state(upload_id) == "ready"


@pytest.mark.parametrize("state", ["ready", "deleted"])
async def test_a_roster_goes_on_the_next_day(
    client: httpx.AsyncClient, kept: Kept, world: World, later: Later, state: str
) -> None:
    """Whatever was asked."""
    content_id = kept.content(b"name,class", "csv", "text/csv", for_admins=True)
    now = clock.now()
    upload_id = kept.upload(
        content_id,
        world.alpha.admin,
        purpose="roster",
        for_admins=True,
        state=state,
        taken_at=now,
        retention_until=now + timedelta(days=100),
        delete_at=now + timedelta(days=30),
    )
    told = await read(client, upload_id, world)
    assert told["retention_until"] == (now + timedelta(days=1)).isoformat().replace("+00:00", "Z")
    assert await later(timedelta(hours=23)) == 0
    assert await later(timedelta(hours=25)) == 1
    assert (kept.state(upload_id), kept.files(), kept.count("upload_contents")) == (None, set(), 0)


async def test_what_waits_is_enqueued_once(kept: Kept, process: Process, later: Later) -> None:
    due = [kept.coming(hours=-1) for _ in range(120)]
    assert await enqueue_ends(process) == 1
    assert await enqueue_ends(process) == 0
    assert kept.jobs() == ["uploads.end"]
    assert await later(NOTHING) == 0
    assert {kept.state(one) for one in due} == {"expired"}
    assert {file for file in kept.files() if file.startswith("parts/")} == set()


async def test_the_trail_says_so(client: httpx.AsyncClient, kept: Kept, world: World, later: Later) -> None:
    late, old = kept.coming(hours=-1), kept.ready(DATA, retention_until=clock.now() - timedelta(hours=1))
    assert await later(NOTHING) == 1
    trail = await client.get("/api/v1/organizations/current/audit", headers=world.alpha.owner.headers)
    lines = {line["resource_id"]: (line["action"], line["details"]) for line in trail.json()["items"]}
    told = {"name": "volcanoes.txt", "purpose": "lesson"}
    assert lines[str(late)] == ("upload.ended", told | {"code": "expired"})
    assert lines[str(old)] == ("upload.erased", told | {"by_itself": True})


@pytest.fixture
def back(admin: psycopg.Connection) -> Any:
    """Memberships, as they were."""
    rows = admin.execute("SELECT role, removed_at, id FROM blockyard.memberships").fetchall()
    yield
    with admin.cursor() as cursor:
        cursor.executemany("UPDATE blockyard.memberships SET role = %s, removed_at = %s WHERE id = %s", rows)


@pytest.mark.usefixtures("back")
async def test_a_member_is_removed(client: httpx.AsyncClient, kept: Kept, world: World, later: Later) -> None:
    """What was still coming ends; what was sent is the school's, and its time comes as that of any other."""
    school = world.alpha
    kept.admin.execute("INSERT INTO queue.tasks VALUES ('uploads.process', 'default') ON CONFLICT DO NOTHING")
    coming, looked_at = kept.coming(), kept.coming(state="processing", received=100)
    ready = kept.ready(DATA, retention_until=clock.now() + timedelta(hours=2))
    others = kept.coming(school.admin)
    assert (await remove(client, school.owner, school.teacher)).status_code == 204
    told = await read(client, coming, world)
    assert (told["state"], told["error"]["code"]) == ("refused", "member_removed")
    assert [kept.state(one) for one in (looked_at, ready, others)] == ["processing", "ready", "receiving"]
    (asker,) = kept.admin.execute(
        "SELECT args->>'user_id' FROM queue.procrastinate_jobs WHERE task_name = 'uploads.process'"
    ).fetchone() or ("",)
    assert asker == str(school.owner.id), "the member's own job could not enter"
    kept.admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    assert await later(timedelta(hours=3)) == 1
    assert kept.state(ready) is None


@pytest.mark.usefixtures("back")
async def test_a_member_leaves(client: httpx.AsyncClient, kept: Kept, world: World, later: Later) -> None:
    teacher = world.alpha.teacher
    one, other = kept.coming(), kept.coming(state="processing", received=100)
    assert (await remove(client, teacher, teacher)).status_code == 204
    for upload_id in (one, other):
        assert (await read(client, upload_id, world))["error"]["code"] == "member_removed"


@pytest.mark.usefixtures("back")
async def test_rosters_of_a_former_admin_end(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    school = world.alpha
    roster: dict[str, Any] = {"purpose": "roster", "for_admins": True}
    ended = [kept.coming(school.admin, **roster), kept.coming(school.admin, state="processing", **roster)]
    lesson, others = kept.coming(school.admin), kept.coming(school.owner, **roster)
    assert (await set_role(client, school.owner, school.admin, "teacher")).status_code == 200
    for upload_id in ended:
        assert (await read(client, upload_id, world))["error"]["code"] == "permission_missing"
    assert [kept.state(lesson), kept.state(others)] == ["receiving", "receiving"]


@pytest.fixture(params=["folder", pytest.param("s3", marks=needs_s3)])
def storage_url(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    if request.param == "folder":
        yield None
        return
    with s3_server() as address:
        use_s3(monkeypatch, address)
        yield f"s3://{BUCKET}/files"


async def test_all_of_a_deleted_school_goes(
    client: httpx.AsyncClient,
    admin: psycopg.Connection,
    database: TestDatabase,
    storage_url: str | None,
    tmp_path: Path,
) -> None:
    """Files, small pictures and parts; also what a request still wrote that had been let in before."""
    settings = database.settings.model_copy(update={"storage_url": storage_url, "data_dir": tmp_path})
    person = await register(client, f"{uuid4().hex}@school.example", organization_name="Gone")
    school = Kept(admin, tmp_path, UUID(person["organization"]["id"]), UUID(person["user"]["id"]))
    school.ready(DATA)
    school.coming()
    process = compose_process(settings)
    store = process.storage.store

    async def found() -> list[str]:
        pages = [page async for page in store.list("organizations")]
        return [one["path"] for page in pages for one in page]

    if storage_url is not None:
        for file in school.files():
            await store.put_async(f"organizations/{school.organization_id}/uploads/{file}", b"x")
    await store.put_async(f"organizations/{uuid4()}/uploads/contents/other", b"x")
    assert len(await found()) == 4
    listed = await client.get(UPLOADS, headers=bearer(person))
    assert len(listed.json()["items"]) == 2
    gone = await client.request(
        "DELETE", "/api/v1/organizations/current", headers=bearer(person), json={"confirm": "Gone"}
    )
    assert gone.status_code == 204, gone.text
    await drain(settings)
    assert len(await found()) == 1
    await store.put_async(f"organizations/{school.organization_id}/uploads/parts/late", b"x")
    admin.execute(NOW_DUE.encode())
    await drain(settings)
    assert len(await found()) == 1
    await process.close()
