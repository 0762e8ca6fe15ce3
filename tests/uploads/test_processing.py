"""From the last byte to what is in the file, by a worker in its own process."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.uploads.kept import UPLOADS, Kept, url
from tests.uploads.zoo_pictures import picture
from tests.worker import Worker
from tests.world import Person, World

TUS: Final = f"{UPLOADS}/tus"
TEXT: Final = (
    b"# Volcanoes\n\nA volcano is an opening in the crust of the Earth, through which molten rock comes out. " * 3
)
Send = Callable[..., Awaitable[str]]


@pytest.fixture
def send(client: httpx.AsyncClient, world: World) -> Send:
    async def send_it(
        content: bytes, name: str = "a.md", purpose: str = "lesson", by: Person = world.alpha.teacher
    ) -> str:
        """The id of an upload whose bytes are all there."""
        told = {"filename": name, "purpose": purpose}
        metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in told.items())
        headers = by.headers | {
            "Tus-Resumable": "1.0.0",
            "Upload-Length": str(len(content)),
            "Upload-Metadata": metadata,
            "Content-Type": "application/offset+octet-stream",
        }
        answer = await client.post(TUS, headers=headers, content=content)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    return send_it


async def read(client: httpx.AsyncClient, by: Person, upload_id: str) -> dict[str, Any]:
    answer = await client.get(url(upload_id), headers=by.headers)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def test_a_lesson_becomes_text(
    client: httpx.AsyncClient, world: World, kept: Kept, send: Send, run_jobs: RunJobs
) -> None:
    upload_id = await send(TEXT)
    assert (await read(client, world.alpha.teacher, upload_id))["state"] == "processing"
    await run_jobs()
    told = await read(client, world.alpha.teacher, upload_id)
    assert (told["state"], told["progress"], told["error"]) == ("ready", 100, None)
    assert told["summary"] == "1 page, 54 words, English"
    content = told["content"]
    assert (content["type"], content["pages"], content["words"], content["language"]) == ("md", 1, 54, "en")
    assert (content["sha256"], content["size_bytes"]) == (hashlib.sha256(TEXT).hexdigest(), len(TEXT))
    assert content["scan"]["verdict"] == "not_scanned"
    sent_back = await client.get(url(upload_id, "/content"), headers=world.alpha.teacher.headers)
    assert sent_back.content == TEXT
    assert kept.files() == {f"contents/{upload_id}/content"}
    assert kept.count("upload_parts") == 0


async def test_a_picture_is_made_anew(
    client: httpx.AsyncClient, world: World, kept: Kept, send: Send, run_jobs: RunJobs
) -> None:
    sent = picture("PNG") + b"<script>alert(1)</script>"
    upload_id = await send(sent, "a.png", "image")
    await run_jobs()
    told = await read(client, world.alpha.teacher, upload_id)
    assert (told["state"], told["content"]["type"], told["content"]["has_thumbnail"]) == ("ready", "png", True)
    assert told["content"]["sha256"] == hashlib.sha256(sent).hexdigest()
    assert kept.files() == {f"contents/{upload_id}/{name}" for name in ("content", "thumbnail-256", "thumbnail-1024")}
    assert (kept.folder / "contents" / upload_id / "content").read_bytes() == picture("PNG")


async def test_what_is_made_of_a_file_needs_room_in_the_plan(
    client: httpx.AsyncClient, world: World, kept: Kept, send: Send, run_jobs: RunJobs
) -> None:
    """Asked for by the worker: it alone knows how large its thumbnails became."""
    teacher = world.alpha.teacher

    async def free() -> int:
        usage = (await client.get("/api/v1/organizations/current/usage", headers=teacher.headers)).json()
        return int(usage["limits"]["storage_bytes"]["limit"] - usage["limits"]["storage_bytes"]["used"])

    sent = picture("PNG", (300, 200))
    filler = kept.coming(length=await free() - len(sent) - len(TEXT), received=0)
    refused, text = await send(sent, "a.png", "image"), await send(TEXT)
    assert await free() == 0
    await run_jobs()
    told = await read(client, teacher, refused)
    assert (told["state"], told["error"]["code"], told["content"]) == ("refused", "plan_limit_reached", None)
    assert (await read(client, teacher, text))["state"] == "ready", "nothing is made of it"
    assert kept.files() & {f"contents/{refused}/{name}" for name in ("content", "thumbnail-256")} == set()
    assert await free() == len(sent)
    kept.admin.execute("UPDATE blockyard.uploads SET length = length - 100000 WHERE id = %s", [filler])
    again = await send(sent, "a.png", "image")
    await run_jobs()
    assert (await read(client, teacher, again))["state"] == "ready"
    assert await free() < 100_000


async def test_the_same_bytes_are_kept_once_in_a_school(
    client: httpx.AsyncClient, world: World, kept: Kept, send: Send, run_jobs: RunJobs
) -> None:
    first = await send(TEXT)
    await run_jobs()
    second, elsewhere = await send(TEXT, "b.md", by=world.alpha.admin), await send(TEXT, by=world.omega.teacher)
    await run_jobs()
    told = await read(client, world.alpha.admin, second)
    assert (told["state"], told["name"], told["summary"]) == ("ready", "b.md", "1 page, 54 words, English")
    assert kept.files() == {f"contents/{first}/content"}
    assert (await read(client, world.omega.teacher, elsewhere))["state"] == "ready"
    deleted = await client.delete(url(first, "?permanent=true"), headers=world.alpha.teacher.headers)
    assert deleted.status_code == 204
    await run_jobs()
    assert (await client.get(url(second, "/content"), headers=world.alpha.admin.headers)).content == TEXT
    await client.delete(url(second, "?permanent=true"), headers=world.alpha.admin.headers)
    await run_jobs()
    assert kept.files() == set()
    assert kept.count("upload_contents") == 0


async def test_the_same_bytes_side_by_side(
    client: httpx.AsyncClient, world: World, kept: Kept, send: Send, run_jobs: RunJobs
) -> None:
    both = await asyncio.gather(send(TEXT), send(TEXT, "b.md"))
    await run_jobs()
    states = [(await read(client, world.alpha.teacher, one))["state"] for one in both]
    assert states == ["ready", "ready"]
    assert kept.count("upload_contents") == 1
    assert len(kept.files()) == 1


@pytest.mark.parametrize(
    ("content", "name", "purpose", "code"),
    [
        (b"MZ" + b"\0" * 500, "a.md", "lesson", "upload_type_not_taken"),
        (picture("PNG"), "a.md", "lesson", "upload_type_not_taken"),
        (picture("PNG")[:-60], "a.png", "image", "upload_damaged"),
    ],
)
async def test_what_is_refused_says_why(
    client: httpx.AsyncClient,
    world: World,
    kept: Kept,
    send: Send,
    run_jobs: RunJobs,
    content: bytes,
    name: str,
    purpose: str,
    code: str,
) -> None:
    upload_id = await send(content, name, purpose)
    await run_jobs()
    told = await read(client, world.alpha.teacher, upload_id)
    assert (told["state"], told["error"]["code"], told["content"]) == ("refused", code, None)
    assert told["summary"] == told["error"]["detail"]
    assert kept.files() == set()
    assert kept.count("upload_parts") == 0
    assert kept.jobs() == ["uploads.forget_parts"], "it is not looked at again"


@asynccontextmanager
async def clamd(path: Path, answer: bytes) -> AsyncIterator[str]:
    """A scanner that says the same of every file."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        command = await reader.readuntil(b"\0")
        if command == b"zVERSION\0":
            writer.write(b"ClamAV 1.4.6/27500/Mon Nov 30 08:00:00 2026\0")
        else:
            while size := int.from_bytes(await reader.readexactly(4)):
                await reader.readexactly(size)
            writer.write(answer)
        await writer.drain()
        writer.close()

    async with await asyncio.start_unix_server(serve, path):
        yield f"unix:{path}"


@pytest.mark.parametrize(
    ("answer", "state", "verdict"),
    [(b"stream: OK\0", "ready", "clean"), (b"stream: Eicar-Signature FOUND\0", "refused", None)],
)
async def test_a_scanner_decides(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    worker: Worker,
    kept: Kept,
    send: Send,
    tmp_path: Path,
    answer: bytes,
    state: str,
    verdict: str | None,
) -> None:
    upload_id = await send(TEXT)
    async with clamd(tmp_path / "clamd", answer) as address:
        await worker.drain(with_scanner(database, address))
    told = await read(client, world.alpha.teacher, upload_id)
    assert told["state"] == state
    if verdict is None:
        assert told["error"]["code"] == "upload_infected"
        assert kept.files() == set()
    else:
        assert (told["content"]["scan"]["engine"], told["content"]["scan"]["verdict"]) == ("ClamAV 1.4.6", verdict)


async def test_nothing_passes_while_the_scanner_is_away(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    worker: Worker,
    admin: psycopg.Connection,
    kept: Kept,
    send: Send,
    tmp_path: Path,
) -> None:
    upload_id = await send(TEXT)
    await worker.drain(with_scanner(database, f"unix:{tmp_path}/nobody"))
    assert (await read(client, world.alpha.teacher, upload_id))["state"] == "processing"
    admin.execute("SET search_path TO queue")
    admin.execute("UPDATE queue.procrastinate_jobs SET scheduled_at = now() WHERE task_name = 'uploads.process'")
    async with clamd(tmp_path / "clamd", b"stream: OK\0") as address:
        await worker.drain(with_scanner(database, address))
    assert (await read(client, world.alpha.teacher, upload_id))["state"] == "ready"


def with_scanner(database: TestDatabase, address: str) -> Settings:
    return database.settings.model_copy(update={"clamd": address})
