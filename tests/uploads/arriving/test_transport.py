"""Files as a form, in numbered parts, and straight to the object storage."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from blockyard.base import clock
from blockyard.tenancy.storage import Files, StorageUnavailable
from blockyard.uploads.slots import Slots, UploadSlots
from tests.api.steps import problem
from tests.uploads.arriving.sending import MIB, MOST_BYTES, MULTIPART, SPEAKS, UPLOADS, Sender, sha256_of, some_bytes
from tests.world import World

FILE = ("lesson.txt", b"Volcanoes are openings in the crust.", "text/plain")
PART = 5 * MIB


async def test_a_form(sender: Sender) -> None:
    content = some_bytes(3 * MIB)
    sent = await sender.form("file", ("a b.pdf", content, "application/pdf"), title="Volcanoes", category="homework")
    assert sent.status_code == 201, sent.text
    made = sent.json()
    assert made == {
        "file_id": made["upload_id"],
        "upload_id": made["upload_id"],
        "filename": "a b.pdf",
        "file_size": len(content),
        "mime_type": "application/pdf",
        "storage_path": None,
        "cdn_url": None,
        "thumbnail_url": None,
        "status": "processing",
        "created_at": made["created_at"],
        "warnings": [],
    }
    assert sent.headers["Location"] == f"{UPLOADS}/{made['upload_id']}/status"
    assert sender.kept(made["upload_id"]) == content
    assert sender.jobs(made["upload_id"]) == ["uploads.process"]
    status = (await sender.client.get(sent.headers["Location"], headers=sender.headers)).json()
    assert {name: status[name] for name in ("status", "state", "bytes_uploaded", "total_bytes", "error_message")} == {
        "status": "processing",
        "state": "processing",
        "bytes_uploaded": len(content),
        "total_bytes": len(content),
        "error_message": None,
    }


async def test_what_a_form_cannot_switch_off(sender: Sender) -> None:
    sent = await sender.form("file", FILE, virus_scan="false", generate_thumbnails="false")
    assert sent.status_code == 201
    codes = [one["code"] for one in sent.json()["warnings"]]
    assert codes == ["virus_scan_is_not_optional", "thumbnails_are_not_optional"]


@pytest.mark.parametrize("is_last", [True, False])
async def test_the_order_of_a_form(sender: Sender, is_last: bool) -> None:
    field = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nIn the depths\r\n'
    file = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nLava\r\n'
    body = (field + file if is_last else file + field) + b"--x--\r\n"
    told = sender.headers | {"Content-Type": "multipart/form-data; boundary=x"}
    sent = await sender.client.post(f"{UPLOADS}/file", content=body, headers=told)
    assert sent.status_code == 201
    shown = (await sender.client.get(f"{UPLOADS}/{sent.json()['upload_id']}", headers=sender.headers)).json()
    assert (shown["title"], shown["name"], shown["length"]) == ("In the depths", "a.txt", 4)


@pytest.mark.parametrize(
    ("file", "fields", "code"),
    [
        (("a.txt", b"", "text/plain"), {}, (422, "upload_empty")),
        (("a.txt", b"x" * (MOST_BYTES + 1), "text/plain"), {}, (413, "payload_too_large")),
        (("a.txt", b"x" * (MOST_BYTES + MIB), "text/plain"), {}, (413, "payload_too_large")),
        (("a\u202eb", b"x", "text/plain"), {}, (422, "validation_failed")),
        (FILE, {"title": ""}, (422, "validation_failed")),
        (FILE, {"unknown": "x"}, (422, "validation_failed")),
        (FILE, {"virus_scan": "perhaps"}, (422, "validation_failed")),
        (FILE, {"retention_days": "4000"}, (422, "validation_failed")),
        (FILE, {"purpose": "holiday"}, (422, "validation_failed")),
        (FILE, {"purpose": "roster"}, (403, "permission_missing")),
        (FILE, {"description": "x" * 20_000}, (400, "form_unreadable")),
        (FILE, {str(number): "x" for number in range(30)}, (400, "form_unreadable")),
    ],
)
async def test_forms_that_are_refused(
    sender: Sender, file: tuple[str, bytes, str], fields: dict[str, str], code: tuple[int, str]
) -> None:
    before = sender.rows("SELECT count(*) FROM blockyard.uploads")
    assert problem(await sender.form("file", file, **fields)) == code
    assert sender.rows("SELECT count(*) FROM blockyard.uploads") == before
    assert (await sender.form("file", FILE, retention_days="30")).status_code == 201


NAMES = [
    (b"C:\\Users\\Ann\\a.pdf", "a.pdf"),
    (b"lessons/../../a.pdf", "a.pdf"),
    (b"/etc/a.pdf", "a.pdf"),
    (b"\\\\server\\share/a.pdf", "a.pdf"),
    ("Müller.pdf".encode(), "Müller.pdf"),
    (b"lessons/", None),
    (b"lessons/..", None),
    (b"a\tb.pdf", None),
    (b"a\x00b.pdf", None),
    (b"a\x1b[31m.pdf", None),
    ("a\u202efdp.exe".encode(), None),
    (b"a" * 256, None),
]
"""What a file is called where it lay, and what it is called here. None: it is refused."""


@pytest.mark.parametrize(("sent", "name"), NAMES)
async def test_what_a_file_is_called_in_a_form(sender: Sender, sent: bytes, name: str | None) -> None:
    quoted = sent.replace(b"\\", b"\\\\")
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="' + quoted + b'"\r\n\r\n'
    told = sender.headers | {"Content-Type": "multipart/form-data; boundary=x"}
    answer = await sender.client.post(f"{UPLOADS}/file", content=head + b"Lava\r\n--x--\r\n", headers=told)
    if name is None:
        assert problem(answer) == (422, "validation_failed")
    else:
        assert (answer.status_code, answer.json()["filename"]) == (201, name)


@pytest.mark.parametrize(("sent", "name"), NAMES)
async def test_what_a_file_is_called_in_numbered_parts(sender: Sender, sent: bytes, name: str | None) -> None:
    answer = await sender.post("multipart/init", {"filename": sent.decode(), "file_size": 4})
    if name is None:
        assert problem(answer) == (422, "validation_failed")
    else:
        assert answer.status_code == 201
        shown = await sender.client.get(f"{UPLOADS}/{answer.json()['upload_id']}", headers=sender.headers)
        assert shown.json()["name"] == name


async def test_a_form_whose_file_the_storage_does_not_take_leaves_nothing(
    sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sender.rows("SELECT count(*) FROM blockyard.uploads")
    with monkeypatch.context() as away:
        away.setattr(Files, "write_from", refuse)
        assert problem(await sender.form("file", FILE)) == (503, "storage_unavailable")
    assert sender.rows("SELECT count(*) FROM blockyard.uploads") == before
    assert (await sender.form("file", FILE)).status_code == 201


async def refuse(*_told: Any) -> None:
    raise StorageUnavailable


async def test_what_is_no_form(sender: Sender) -> None:
    async def post(content: bytes, content_type: str) -> tuple[int, str]:
        told = sender.headers | {"Content-Type": content_type}
        return problem(await sender.client.post(f"{UPLOADS}/file", content=content, headers=told))

    assert await post(b"{}", "application/json") == (415, "unsupported_media_type")
    assert await post(b"x", "text/plain") == (415, "unsupported_media_type")
    assert await post(b"x", "multipart/form-data") == (400, "form_unreadable")
    assert await post(b"x", "multipart/form-data; boundary=x") == (400, "form_unreadable")
    text = b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nno file\r\n--x--\r\n'
    assert await post(text, "multipart/form-data; boundary=x") == (422, "validation_failed")
    two = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\na\r\n' * 2 + b"--x--\r\n"
    assert await post(two, "multipart/form-data; boundary=x") == (422, "validation_failed")


async def begun(sender: Sender, length: int, **more: Any) -> dict[str, Any]:
    answer = await sender.post("multipart/init", {"filename": "a.pdf", "file_size": length} | more)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def send_part(sender: Sender, upload_id: str, number: int, content: bytes, **more: str) -> httpx.Response:
    said = {"upload_id": upload_id, "part_number": str(number)} | more
    return await sender.form("multipart/part", ("blob", content, "application/octet-stream"), **said)


async def test_parts_side_by_side(sender: Sender) -> None:
    content = some_bytes(2 * PART + 100)
    made = await begun(sender, len(content), sha256=sha256_of(content))
    assert (made["part_count"], made["part_size"]) == (3, PART)
    pieces = {number: content[(number - 1) * PART : number * PART] for number in (3, 1, 2)}
    answers = await asyncio.gather(*(send_part(sender, made["upload_id"], *one) for one in pieces.items()))
    assert [one.status_code for one in answers] == [200] * 3
    assert {one.json()["part_number"]: one.json()["etag"] for one in answers} == {
        number: sha256_of(piece) for number, piece in pieces.items()
    }
    assert max(one.json()["bytes_uploaded"] for one in answers) == len(content)
    parts = [{"part_number": one.json()["part_number"], "etag": one.json()["etag"]} for one in answers]
    done = await sender.post("multipart/complete", {"upload_id": made["upload_id"], "parts": parts})
    assert (done.status_code, done.json()["status"]) == (201, "processing")
    assert sender.kept(made["upload_id"]) == content
    again = await sender.post("multipart/complete", {"upload_id": made["upload_id"], "parts": parts})
    assert problem(again) == (409, "upload_complete")
    assert problem(await send_part(sender, made["upload_id"], 1, pieces[1])) == (409, "upload_complete")


async def test_a_part_that_is_sent_again(sender: Sender) -> None:
    made = await begun(sender, 10)
    for content in (b"0123456789", b"abcdefghij"):
        answer = await send_part(sender, made["upload_id"], 1, content, sha256=sha256_of(content))
        assert (answer.status_code, answer.json()["bytes_uploaded"]) == (200, 10)
    assert sender.kept(made["upload_id"]) == b"abcdefghij"
    assert len(sender.files(made["upload_id"])) == 1
    old = {"upload_id": made["upload_id"], "parts": [{"part_number": 1, "etag": sha256_of(b"0123456789")}]}
    assert problem(await sender.post("multipart/complete", old)) == (422, "checksum_mismatch")
    new = {"upload_id": made["upload_id"], "parts": [{"part_number": 1, "etag": f'"{sha256_of(b"abcdefghij")}"'}]}
    assert (await sender.post("multipart/complete", new)).status_code == 201


async def test_parts_that_are_refused(sender: Sender) -> None:
    made = await begun(sender, PART + 10)
    upload_id = made["upload_id"]
    assert problem(await send_part(sender, upload_id, 2, b"x" * 10, sha256="0" * 64)) == (422, "checksum_mismatch")
    for number, size in ((1, PART - 1), (1, PART + 1), (2, 9), (2, 11)):
        assert problem(await send_part(sender, upload_id, number, b"x" * size)) == (422, "part_size_wrong")
    for number in (0, 3, 10**9):
        assert problem(await send_part(sender, upload_id, number, b"x")) == (422, "validation_failed")
    assert problem(await send_part(sender, "no-id", 1, b"x")) == (422, "validation_failed")
    nobodys = "0190a5a0-0000-7000-8000-000000000000"
    assert problem(await send_part(sender, nobodys, 1, b"x")) == (404, "not_found")
    assert sender.files(upload_id) == set()
    last = await send_part(sender, upload_id, 2, b"x" * 10)
    part = {"part_number": 2, "etag": last.json()["etag"]}
    missing = await sender.post("multipart/complete", {"upload_id": upload_id, "parts": [part]})
    assert problem(missing) == (400, "parts_missing")
    assert "named: 1." in missing.json()["detail"]
    twice = await sender.post("multipart/complete", {"upload_id": upload_id, "parts": [part, part]})
    assert problem(twice) == (422, "validation_failed")
    assert sender.state(upload_id) == "receiving"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"file_size": 0}, (422, "upload_empty")),
        ({"file_size": MOST_BYTES + 1}, (413, "payload_too_large")),
        ({"part_size": PART - 1}, (422, "validation_failed")),
        ({"part_size": 65 * MIB}, (422, "validation_failed")),
        ({"sha256": "0" * 63}, (422, "validation_failed")),
        ({"purpose": "roster"}, (403, "permission_missing")),
    ],
)
async def test_parts_that_cannot_be_begun(sender: Sender, body: dict[str, Any], code: tuple[int, str]) -> None:
    said = {"filename": "a.pdf", "file_size": 10}
    assert problem(await sender.post("multipart/init", said | body)) == code
    assert (await sender.post("multipart/init", said)).status_code == 201


async def test_each_way_has_uploads_of_its_own(sender: Sender) -> None:
    by_tus, made = await sender.begun(10), await begun(sender, 10)
    assert problem(await send_part(sender, by_tus.rpartition("/")[2], 1, b"x" * 10)) == (404, "not_found")
    for method in ("GET", "PATCH", "DELETE"):
        told = sender.headers | SPEAKS | {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
        answer = await sender.client.request(method, f"{UPLOADS}/tus/{made['upload_id']}", headers=told)
        assert problem(answer) == (404, "not_found")
    assert problem(await sender.post(f"direct/{made['upload_id']}/complete", {})) == (404, "not_found")


async def test_another_sends_a_part(sender: Sender, world: World) -> None:
    made = await begun(sender, 1)
    said = {"upload_id": made["upload_id"], "part_number": "1"}
    answer = await sender.client.post(
        f"{MULTIPART}/part", data=said, files={"file": FILE}, headers=world.alpha.admin.headers
    )
    assert problem(answer) == (403, "permission_missing")
    assert (await send_part(sender, made["upload_id"], 1, b"x")).status_code == 200


async def test_status_in_six_words(sender: Sender) -> None:
    address = await sender.begun(4)
    upload_id = address.rpartition("/")[2]

    async def status() -> tuple[str, int]:
        answer = (await sender.client.get(f"{UPLOADS}/{upload_id}/status", headers=sender.headers)).json()
        return answer["status"], answer["progress_percentage"]

    assert await status() == ("pending", 0)
    await sender.patch(address, 0, b"x")
    assert await status() == ("uploading", 25)
    await sender.patch(address, 1, b"yyy")
    assert await status() == ("processing", 0)
    for state, progress, word in (("ready", 100, "completed"), ("refused", 0, "failed"), ("deleted", 100, "cancelled")):
        sender.rows("UPDATE blockyard.uploads SET state = %s, progress = %s WHERE id = %s", state, progress, upload_id)
        assert await status() == (word, progress)


async def test_straight_to_the_storage(sender: Sender, storage: str | None) -> None:
    content = some_bytes(6 * MIB)
    said = {"filename": "a.pdf", "file_size": len(content), "sha256": sha256_of(content)}
    made = await sender.post("direct", said)
    if storage is None:
        assert problem(made) == (409, "direct_upload_not_here")
        return
    assert made.status_code == 201, made.text
    for size, code in ((0, (422, "upload_empty")), (MOST_BYTES + 1, (413, "payload_too_large"))):
        assert problem(await sender.post("direct", said | {"file_size": size})) == code
    told = made.json()
    left = datetime.fromisoformat(told["url_expires_at"]) - clock.now()
    assert timedelta(minutes=14) < left <= timedelta(minutes=15)
    complete = f"direct/{told['upload_id']}/complete"
    assert problem(await sender.post(complete, {})) == (409, "upload_not_arrived")
    async with httpx.AsyncClient() as outside:
        assert (await outside.put(told["url"], content=content[1:])).status_code == 200
        assert problem(await sender.post(complete, {})) == (422, "upload_size_wrong")
        assert (await outside.put(told["url"], content=content)).status_code == 200
        done = await sender.post(complete, {})
        assert (done.status_code, done.json()["status"]) == (201, "processing")
        assert (await outside.put(told["url"], content=b"something else")).status_code == 200, "it still works"
    assert sender.kept(told["upload_id"]) == content, "what came later is not what counts"
    [(declared,)] = sender.rows("SELECT declared_sha256 FROM blockyard.uploads WHERE id = %s", told["upload_id"])
    assert declared == sha256_of(content)
    assert problem(await sender.post(complete, {})) == (409, "upload_complete")


async def test_too_many_at_once(sender: Sender, world: World) -> None:
    """Half of the process is one organization's; the next is told when to come again."""
    slots = sender.process.part(UploadSlots).streams
    address = await sender.begun(10)
    for _ in range(slots.most // 2):
        slots.taken[world.alpha.id] += 1
    try:
        busy = await sender.patch(address, 0, b"x")
        assert (*problem(busy), busy.headers["Retry-After"]) == (503, "uploads_busy", "5")
        slots.taken[world.alpha.id] -= 1
        assert (await sender.patch(address, 0, b"x")).status_code == 204
        assert slots.taken[world.alpha.id] == slots.most // 2 - 1, "given back"
    finally:
        slots.taken.clear()


def test_slots_are_given_back(world: World) -> None:
    slots = Slots(4)
    with slots.one(world.alpha.id), slots.one(world.alpha.id), slots.one(world.omega.id):
        assert slots.taken.total() == 3
    assert slots.taken == {}
