"""Uploads that are changed, deleted and restored. What two uploads share stays until the last of them goes."""

import asyncio
import hashlib
from datetime import timedelta
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.identity.organizations import take_turn
from blockyard.jobs.tasks import Task
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import any_role
from blockyard.tenancy.storage import StorageUnavailable
from blockyard.uploads import jobs, queries, usage
from blockyard.uploads.deleting import delete_for_good
from blockyard.uploads.service import get_upload
from tests.api.steps import problem
from tests.conftest import RunJobs
from tests.uploads.kept import UPLOADS, Kept, url
from tests.waiting import wait_until
from tests.world import World

DATA = b"All of it. " * 50
FORGET_PARTS, FORGET_CONTENT = "uploads.forget_parts", "uploads.forget_content"
WAITS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


async def listed(client: httpx.AsyncClient, headers: dict[str, str], **asked: str) -> list[str]:
    answer = await client.get(UPLOADS, headers=headers, params=asked)
    return [one["id"] for one in answer.json()["items"]]


async def stored(process: Process, kept: Kept, world: World) -> int:
    """What the plan counts, in bytes."""
    context = TenantContext(kept.organization_id, world.alpha.owner.id)
    async with process.tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
        return await usage.stored_bytes(db)


async def test_deleted_and_restored(
    client: httpx.AsyncClient, kept: Kept, world: World, process: Process, run_jobs: RunJobs
) -> None:
    teacher = world.alpha.teacher.headers
    upload_id = kept.ready(DATA)
    files, counted = kept.files(), await stored(process, kept, world)
    assert counted > len(DATA)
    assert (await client.delete(url(upload_id), headers=teacher)).status_code == 204
    told = (await client.get(url(upload_id), headers=teacher)).json()
    assert told["state"] == "deleted"
    assert told["delete_at"] is not None
    assert await listed(client, teacher) == []
    assert await listed(client, teacher, state="deleted") == [str(upload_id)]
    assert problem(await client.get(url(upload_id, "/content"), headers=teacher)) == (409, "upload_not_ready")
    assert problem(await client.delete(url(upload_id), headers=teacher)) == (404, "not_found")
    assert await stored(process, kept, world) == counted, "it is counted until it goes for good"
    await run_jobs()
    assert kept.files() == files
    back = await client.post(url(upload_id, "/restore"), headers=teacher)
    assert (back.status_code, back.json()["state"], back.json()["delete_at"]) == (200, "ready", None)
    assert await listed(client, teacher) == [str(upload_id)]
    assert (await client.get(url(upload_id, "/content"), headers=teacher)).content == DATA
    again = await client.post(url(upload_id, "/restore"), headers=teacher)
    assert problem(again) == (409, "upload_not_deleted")


@pytest.mark.parametrize("before", ["ready", "deleted"])
async def test_deleted_for_good(
    client: httpx.AsyncClient, kept: Kept, world: World, process: Process, run_jobs: RunJobs, before: str
) -> None:
    """The rows at once, with the jobs that forget the files."""
    teacher = world.alpha.teacher.headers
    upload_id, other = kept.ready(DATA, state=before), kept.ready(b"another")
    answer = await client.delete(url(upload_id), headers=teacher, params={"permanent": "true"})
    assert answer.status_code == 204
    assert kept.state(upload_id) is None
    assert [kept.count(table) for table in ("uploads", "upload_contents", "upload_files")] == [1, 1, 2]
    assert kept.jobs() == [FORGET_PARTS, FORGET_PARTS, FORGET_CONTENT]
    assert problem(await client.get(url(upload_id), headers=teacher)) == (404, "not_found")
    assert len(kept.files()) == 4
    await run_jobs()
    assert len(kept.files()) == 2
    assert (await client.get(url(other, "/content"), headers=teacher)).content == b"another"


@pytest.mark.parametrize("state", ["receiving", "processing", "refused", "expired"])
async def test_what_is_not_ready_goes_at_once(
    client: httpx.AsyncClient, kept: Kept, world: World, process: Process, run_jobs: RunJobs, state: str
) -> None:
    before = await stored(process, kept, world)
    upload_id = kept.coming(state=state)
    freed = 100 if state in ("receiving", "processing") else 0
    assert await stored(process, kept, world) == before + freed
    kept.write(f"uploads/contents/{upload_id}/content", b"written by its job")
    assert (await client.delete(url(upload_id), headers=world.alpha.teacher.headers)).status_code == 204
    assert kept.state(upload_id) is None
    assert await stored(process, kept, world) == before
    await run_jobs()
    left = set() if state == "processing" else {f"contents/{upload_id}/content"}
    assert kept.files() == left, "what its job wrote goes, too"


async def test_teachers_delete_and_change_their_own(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    school = world.alpha
    theirs = kept.ready(DATA, school.admin)
    for answer in (
        await client.delete(url(theirs), headers=school.teacher.headers),
        await client.delete(url(theirs), headers=school.teacher.headers, params={"permanent": "true"}),
        await client.patch(url(theirs), headers=school.teacher.headers, json={"title": "Mine"}),
        await client.post(url(theirs, "/restore"), headers=school.teacher.headers),
    ):
        assert problem(answer) == (403, "permission_missing")
    assert kept.state(theirs) == "ready"
    mine = kept.ready(b"another")
    assert (await client.patch(url(mine), headers=school.admin.headers, json={"title": "Ours"})).status_code == 200
    assert (await client.delete(url(mine), headers=school.admin.headers)).status_code == 204
    assert (await client.post(url(mine, "/restore"), headers=school.teacher.headers)).status_code == 200


async def test_changed(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    teacher = world.alpha.teacher.headers
    upload_id = kept.ready(DATA)
    first = await client.get(url(upload_id), headers=teacher)
    tag = first.headers["etag"]
    body = {"name": "lava.txt", "title": "Lava", "description": "Hot", "retention_days": 10}
    changed = await client.patch(url(upload_id), headers=teacher | {"If-Match": tag}, json=body)
    assert changed.status_code == 200, changed.text
    told = changed.json()
    assert [told[name] for name in ("name", "title", "description")] == ["lava.txt", "Lava", "Hot"]
    assert told["retention_until"] is not None
    assert changed.headers["etag"] != tag
    late = await client.patch(url(upload_id), headers=teacher | {"If-Match": tag}, json={"title": "Older"})
    assert problem(late) == (412, "precondition_failed")
    gone = await client.delete(url(upload_id), headers=teacher | {"If-Match": tag})
    assert problem(gone) == (412, "precondition_failed")
    cleared = await client.patch(url(upload_id), headers=teacher, json={"title": None, "retention_days": None})
    assert (cleared.json()["title"], cleared.json()["retention_until"]) == (None, None)
    assert cleared.json()["name"] == "lava.txt"
    same = await client.patch(url(upload_id), headers=teacher, json={"name": "lava.txt"})
    assert same.headers["etag"] == cleared.headers["etag"]
    for wrong in (
        {"retention_days": 0},
        {"retention_days": 3651},
        {"name": ""},
        {"title": "a\x00b"},
        {"state": "ready"},
    ):
        assert problem(await client.patch(url(upload_id), headers=teacher, json=wrong)) == (422, "validation_failed")


async def test_what_two_share_stays_until_the_last_goes(
    client: httpx.AsyncClient, kept: Kept, world: World, run_jobs: RunJobs
) -> None:
    teacher = world.alpha.teacher.headers
    content_id = kept.content(DATA)
    one, other = kept.upload(content_id), kept.upload(content_id, world.alpha.admin)
    assert (await client.delete(url(one), headers=teacher, params={"permanent": "true"})).status_code == 204
    await run_jobs()
    assert (await client.get(url(other, "/content"), headers=teacher)).content == DATA
    soft = await client.delete(url(other), headers=world.alpha.admin.headers)
    await run_jobs()
    assert (soft.status_code, len(kept.files())) == (204, 2)
    last = await client.delete(url(other), headers=world.alpha.admin.headers, params={"permanent": "true"})
    await run_jobs()
    assert (last.status_code, kept.files(), kept.count("upload_contents")) == (204, set(), 0)


async def test_two_of_one_content_are_deleted_at_once(
    client: httpx.AsyncClient, kept: Kept, world: World, run_jobs: RunJobs
) -> None:
    for number in range(5):
        content_id = kept.content(b"%d" % number)
        both = [kept.upload(content_id), kept.upload(content_id)]
        headers = world.alpha.teacher.headers
        answers = await asyncio.gather(
            *(client.delete(url(one), headers=headers, params={"permanent": "true"}) for one in both)
        )
        assert [answer.status_code for answer in answers] == [204, 204]
        assert kept.count("upload_contents") == 0
    assert kept.jobs().count(FORGET_CONTENT) == 5, "the last of each, and nobody else"
    await run_jobs()
    assert kept.files() == set()


async def share(process: Process, kept: Kept, upload_id: UUID, begun: asyncio.Event, hold: asyncio.Event) -> bool:
    """As the job does it that looks at an upload: whether it found the content."""
    context = TenantContext(kept.organization_id, kept.teacher_id)
    async with process.tenant_sessions.open(context, authorize=any_role) as db:
        await take_turn(db)
        upload = await get_upload(db, upload_id, lock=True)
        content = await queries.find_content_with(db, hashlib.sha256(DATA).hexdigest())
        if content is not None:
            upload.content_id, upload.state = content.id, "ready"
        begun.set()
        await hold.wait()
        return content is not None


def has_waiter(admin: psycopg.Connection) -> bool:
    return admin.execute(WAITS.encode()).fetchone() != (0,)


async def test_deleted_beside_one_that_begins_to_share(
    client: httpx.AsyncClient, kept: Kept, world: World, process: Process, run_jobs: RunJobs
) -> None:
    content_id = kept.content(DATA)
    old, new = kept.upload(content_id), kept.upload(None, state="processing")
    begun, hold = asyncio.Event(), asyncio.Event()
    sharing = asyncio.create_task(share(process, kept, new, begun, hold))
    await begun.wait()
    headers = world.alpha.teacher.headers
    deleting = asyncio.create_task(client.delete(url(old), headers=headers, params={"permanent": "true"}))
    try:
        await asyncio.to_thread(wait_until, lambda: has_waiter(kept.admin), "the deletion waiting for its turn")
    finally:
        hold.set()
    assert (await sharing, (await deleting).status_code) == (True, 204)
    await run_jobs()
    assert (kept.state(new), kept.state(old)) == ("ready", None)
    assert (await client.get(url(new, "/content"), headers=headers)).content == DATA


async def test_one_begins_to_share_beside_a_deletion(
    kept: Kept, process: Process, world: World, run_jobs: RunJobs
) -> None:
    content_id = kept.content(DATA)
    old, new = kept.upload(content_id), kept.upload(None, state="processing")
    hold = asyncio.Event()
    hold.set()
    context = TenantContext(kept.organization_id, kept.teacher_id)
    async with process.tenant_sessions.open(context, authorize=any_role) as db:
        await take_turn(db)
        await delete_for_good(db, await get_upload(db, old, lock=True))
        sharing = asyncio.create_task(share(process, kept, new, asyncio.Event(), hold))
        await asyncio.to_thread(wait_until, lambda: has_waiter(kept.admin), "the sharing waiting for its turn")
    assert await sharing is False, "it finds none, and keeps its own"
    assert (kept.state(new), kept.count("upload_contents")) == ("processing", 0)


@pytest.mark.parametrize("task", [jobs.forget_parts, jobs.forget_content, jobs.forget_all_uploads])
def test_forgetting_goes_on_for_a_week(task: Task) -> None:
    """Of a storage that does not answer, hour by hour."""
    pauses = [
        task.retries.pause_after(attempt, StorageUnavailable()) for attempt in range(1, task.retries.most_attempts)
    ]
    assert sum((pause for pause in pauses if pause), timedelta()) > timedelta(days=7)
    assert max(pause for pause in pauses if pause) == timedelta(hours=1)
