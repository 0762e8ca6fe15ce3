"""tus 1.0.0: creation, portions at their offsets, what is kept and what is refused."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.tenancy.storage import PORTION, Files, StorageUnavailable
from tests.api.steps import problem
from tests.uploads.arriving.sending import (
    MIB,
    MOST_BYTES,
    SPEAKS,
    STREAM,
    TUS,
    Sender,
    checksum,
    id_of,
    metadata,
    some_bytes,
)
from tests.world import World


async def in_chunks(content: bytes, size: int = 100_000) -> AsyncIterator[bytes]:
    for begin in range(0, len(content), size):
        yield content[begin : begin + size]


async def test_what_is_spoken(client: httpx.AsyncClient) -> None:
    answer = await client.options(TUS)
    assert answer.status_code == 204
    told = {name: answer.headers[name] for name in answer.headers if name.startswith("tus-")}
    assert told == {
        "tus-resumable": "1.0.0",
        "tus-version": "1.0.0",
        "tus-extension": "creation,creation-with-upload,expiration,termination,checksum",
        "tus-max-size": str(MOST_BYTES),
        "tus-checksum-algorithm": "sha256,sha1",
    }


async def test_begun_sent_and_looked_at(sender: Sender) -> None:
    content = some_bytes(9 * MIB + 17)
    said = metadata(filename="Vulkane äöü.pptx", filetype="application/x", title="Volcanoes", retention_days="30")
    begun = await sender.begin(len(content), headers=said)
    assert begun.status_code == 201
    assert begun.headers["Upload-Offset"] == "0"
    assert "GMT" in begun.headers["Upload-Expires"]
    assert begun.headers["Tus-Resumable"] == "1.0.0"
    made, address = begun.json(), begun.headers["Location"]
    assert address == f"{TUS}/{made['id']}"
    assert (made["name"], made["title"], made["purpose"], made["state"]) == (
        "Vulkane äöü.pptx",
        "Volcanoes",
        "lesson",
        "receiving",
    )
    for begin in range(0, len(content), 4 * MIB):
        answer = await sender.patch(address, begin, content[begin : begin + 4 * MIB])
        assert answer.status_code == 204, answer.text
        assert answer.headers["Upload-Offset"] == str(min(begin + 4 * MIB, len(content)))
    assert sender.kept(made["id"]) == content
    assert sender.files(made["id"]) == {str(one) for one, _, _ in sender.parts(made["id"])}
    assert sender.state(made["id"]) == "processing"
    assert sender.jobs(made["id"]) == ["uploads.process"]
    head = await sender.client.head(address, headers=sender.headers | SPEAKS)
    assert (head.headers["Upload-Offset"], head.headers["Upload-Length"]) == (str(len(content)),) * 2
    assert head.headers["Cache-Control"] == "no-store"
    assert "Upload-Expires" not in head.headers
    assert head.content == b""


@pytest.mark.parametrize("is_told", [True, False])
async def test_a_long_body(sender: Sender, is_told: bool) -> None:
    """In portions, though it is one request; with the length said before, and without."""
    content = some_bytes(13 * MIB)
    address = await sender.begun(len(content))
    told = {"Content-Length": str(len(content))} if is_told else {}
    answer = await sender.patch(address, 0, in_chunks(content, MIB), **told)
    assert (answer.status_code, answer.headers["Upload-Offset"]) == (204, str(len(content)))
    assert sender.kept(id_of(address)) == content
    assert 3 <= len(sender.parts(id_of(address))) <= 4


async def test_creation_with_upload(sender: Sender) -> None:
    content = some_bytes(3 * MIB, 2)
    begun = await sender.begin(len(content), headers=STREAM, content=content[:MIB])
    assert (begun.status_code, begun.headers["Upload-Offset"]) == (201, str(MIB))
    assert begun.json()["received"] == MIB
    address = begun.headers["Location"]
    assert (await sender.patch(address, MIB, content[MIB:])).status_code == 204
    assert sender.kept(id_of(address)) == content
    whole = await sender.begin(len(content), headers=STREAM | checksum(content), content=content)
    assert (whole.status_code, whole.json()["state"]) == (201, "processing")


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Upload-Length": "0"}, (422, "upload_empty")),
        ({"Upload-Length": str(MOST_BYTES + 1)}, (413, "payload_too_large")),
        ({"Upload-Length": "-1"}, (422, "validation_failed")),
        ({"Upload-Length": "+5"}, (422, "validation_failed")),
        ({"Upload-Length": "1e3"}, (422, "validation_failed")),
        ({"Tus-Resumable": "0.2.2"}, (412, "tus_version")),
        ({"Tus-Resumable": ""}, (412, "tus_version")),
        ({"Upload-Metadata": ""}, (422, "validation_failed")),
        ({"Upload-Metadata": "filename not-base64!"}, (400, "upload_header_unreadable")),
        ({"Upload-Metadata": "filename /w=="}, (400, "upload_header_unreadable")),
        (metadata(filename="a", purpose="holiday"), (422, "validation_failed")),
        (metadata(filename="a", retention_days="0"), (422, "validation_failed")),
        (metadata(filename="a", retention_days="soon"), (422, "validation_failed")),
        (metadata(filename="a\u202eb"), (422, "validation_failed")),
        (metadata(filename="x" * 256), (422, "validation_failed")),
        (metadata(filename="a", purpose="roster"), (403, "permission_missing")),
        ({"Idempotency-Key": "one"}, (400, "idempotency_not_supported")),
        ({"Upload-Checksum": "md5 AAAA"}, (400, "upload_header_unreadable")),
    ],
)
async def test_what_cannot_be_begun(sender: Sender, headers: dict[str, str], code: tuple[int, str]) -> None:
    before = sender.rows("SELECT count(*) FROM blockyard.uploads")
    refused = await sender.begin(10, headers=headers)
    assert problem(refused) == code
    assert refused.headers["Tus-Resumable"] == "1.0.0"
    if code[0] == 412:
        assert refused.headers["Tus-Version"] == "1.0.0"
    assert sender.rows("SELECT count(*) FROM blockyard.uploads") == before
    assert (await sender.begin(10)).status_code == 201


async def test_a_length_that_is_told_later(sender: Sender) -> None:
    told = sender.headers | SPEAKS | metadata(filename="a") | {"Upload-Defer-Length": "1"}
    refused = await sender.client.post(TUS, headers=told)
    assert problem(refused) == (400, "upload_length_missing")
    assert "Upload-Defer-Length" in refused.json()["detail"]


async def test_more_than_the_plan_has_room_for(sender: Sender, world: World, admin: psycopg.Connection) -> None:
    sender.rows(
        "INSERT INTO blockyard.uploads (id, organization_id, created_by_id, name, purpose, protocol, length, state)"
        " SELECT gen_random_uuid(), %s, %s, 'large', 'lesson', 'tus', 900 * 1024 ^ 4, 'receiving'",
        world.alpha.id,
        world.alpha.teacher.id,
    )
    refused = await sender.begin(10)
    assert problem(refused) == (402, "plan_limit_reached")
    assert refused.json()["limit"] == "storage_bytes"
    sender.rows("DELETE FROM blockyard.uploads WHERE name = 'large'")
    assert (await sender.begin(10)).status_code == 201


async def test_what_cannot_be_sent(sender: Sender) -> None:
    address = await sender.begun(100)
    assert (await sender.patch(address, 0, b"x" * 10)).status_code == 204
    for offset in (0, 9, 11, 100, 2**40):
        refused = await sender.patch(address, offset, b"y")
        assert problem(refused) == (409, "upload_offset_wrong")
        assert refused.headers["Upload-Offset"] == "10"
    assert problem(await sender.patch(address, 10, b"y" * 91)) == (413, "payload_too_large")
    assert problem(await sender.patch(address, 10, in_chunks(b"y" * 91))) == (413, "payload_too_large")
    for wrong in ({"Content-Type": "application/octet-stream"}, {"Content-Type": "application/json"}):
        assert problem(await sender.patch(address, 10, b"1", **wrong)) == (415, "unsupported_media_type")
    assert problem(await sender.patch(address, 10, b"y", **{"Tus-Resumable": "2.0.0"})) == (412, "tus_version")
    assert problem(await sender.patch(address, 10, b"y", **{"Upload-Offset": "ten"})) == (422, "validation_failed")
    nobodys = f"{TUS}/0190a5a0-0000-7000-8000-000000000000"
    assert problem(await sender.patch(nobodys, 10, b"y")) == (404, "not_found")
    assert sender.kept(id_of(address)) == b"x" * 10
    assert len(sender.files(id_of(address))) == 1
    assert (await sender.patch(address, 10, b"y" * 90)).status_code == 204
    assert sender.kept(id_of(address)) == b"x" * 10 + b"y" * 90
    assert (await sender.patch(address, 100, b"")).headers["Upload-Offset"] == "100", "whose answer was lost"
    assert problem(await sender.patch(address, 100, b"z")) == (413, "payload_too_large")


async def test_a_long_body_with_too_much_at_its_end(sender: Sender) -> None:
    """What came before stays, and the last portion does not: the file is not complete."""
    content = some_bytes(8 * MIB)
    address = await sender.begun(len(content))
    assert problem(await sender.patch(address, 0, in_chunks(content + b"!"))) == (413, "payload_too_large")
    offset = await sender.offset(address)
    assert 0 < offset < len(content)
    assert (await sender.patch(address, offset, content[offset:])).status_code == 204
    assert sender.kept(id_of(address)) == content


async def test_another_sender(sender: Sender, world: World) -> None:
    address = await sender.begun(10)
    told = world.alpha.admin.headers | SPEAKS | STREAM | {"Upload-Offset": "0"}
    assert problem(await sender.client.patch(address, content=b"x", headers=told)) == (403, "permission_missing")
    told = world.alpha.both.headers | SPEAKS
    assert (await sender.patch(address, 0, b"x")).status_code == 204
    assert (await sender.client.delete(address, headers=world.alpha.admin.headers | SPEAKS)).status_code == 204


async def test_two_at_once(sender: Sender) -> None:
    """Both send from the same offset: one wins, and what the other wrote is gone."""
    one, other = some_bytes(9 * MIB, 3), some_bytes(9 * MIB, 4)
    address = await sender.begun(len(one))
    answers = await asyncio.gather(*(sender.patch(address, 0, in_chunks(content, MIB)) for content in (one, other)))
    assert sorted(answer.status_code for answer in answers) == [204, 409]
    winner = one if answers[0].status_code == 204 else other
    assert sender.kept(id_of(address)) == winner
    assert sender.files(id_of(address)) == {str(part) for part, _, _ in sender.parts(id_of(address))}


async def test_checksums(sender: Sender) -> None:
    content = some_bytes(9 * MIB, 5)
    address = await sender.begun(len(content))
    for algorithm in ("sha256", "sha1"):
        refused = await sender.patch(address, 0, content, **checksum(content[1:], algorithm))
        assert problem(refused) == (460, "tus_checksum_mismatch")
        assert refused.json()["title"] == "Checksum Mismatch"
    assert (await sender.offset(address), sender.files(id_of(address))) == (0, set()), "nothing of it counts"
    for wrong in ("md5 " + "A" * 24, "sha256", "sha256 AAAA", "sha256 !"):
        refused = await sender.patch(address, 0, content, **{"Upload-Checksum": wrong})
        assert problem(refused) == (400, "upload_header_unreadable")
    half = len(content) // 2
    assert (await sender.patch(address, 0, content[:half], **checksum(content[:half]))).status_code == 204
    assert (await sender.patch(address, half, content[half:], **checksum(content[half:], "sha1"))).status_code == 204
    assert sender.kept(id_of(address)) == content


async def test_many_small_portions(sender: Sender) -> None:
    """Neighbours that are small become one part, so there are few."""
    content = some_bytes(300_000, 6)
    address = await sender.begun(len(content))
    for begin in range(0, len(content), 3_000):
        assert (await sender.patch(address, begin, content[begin : begin + 3_000])).status_code == 204
    parts = sender.parts(id_of(address))
    assert len(parts) == 5
    assert sender.kept(id_of(address)) == content
    assert sender.files(id_of(address)) == {str(part) for part, _, _ in parts}


async def test_ended(sender: Sender) -> None:
    address = await sender.begun(100)
    assert (await sender.patch(address, 0, b"x" * 50)).status_code == 204
    assert (await sender.client.delete(address, headers=sender.headers | SPEAKS)).status_code == 204
    assert sender.parts(id_of(address)) == []
    assert sender.jobs(id_of(address)) == ["uploads.forget_parts", "uploads.forget_parts"]
    for answer in (
        await sender.patch(address, 50, b"y"),
        await sender.client.delete(address, headers=sender.headers | SPEAKS),
        await sender.client.get(address, headers=sender.headers),
    ):
        assert problem(answer) == (410, "upload_over")
    head = await sender.client.head(address, headers=sender.headers | SPEAKS)
    assert head.status_code == 410
    status = (await sender.client.get(f"/api/v1/uploads/{id_of(address)}/status", headers=sender.headers)).json()
    assert (status["status"], status["error_message"]) == ("cancelled", "It was ended before all of it had come.")


async def test_what_did_not_come_in_time(sender: Sender) -> None:
    address = await sender.begun(100)
    sender.rows("UPDATE blockyard.uploads SET expires_at = now() - interval '1 second' WHERE id = %s", id_of(address))
    assert problem(await sender.patch(address, 0, b"x")) == (410, "upload_over")
    sender.rows("UPDATE blockyard.uploads SET expires_at = now() + interval '1 hour' WHERE id = %s", id_of(address))
    assert (await sender.patch(address, 0, b"x")).status_code == 204
    [(left,)] = sender.rows(
        "SELECT expires_at - now() > interval '23 hours' FROM blockyard.uploads WHERE id = %s", id_of(address)
    )
    assert left, "it has a day again"


async def test_what_is_complete_is_not_ended_here(sender: Sender) -> None:
    address = await sender.begun(1)
    assert (await sender.patch(address, 0, b"x")).status_code == 204
    refused = await sender.client.delete(address, headers=sender.headers | SPEAKS)
    assert problem(refused) == (409, "upload_complete")


async def test_a_method_in_a_header(sender: Sender) -> None:
    """For networks that let nothing but GET and POST through."""
    address = await sender.begun(10)
    told = sender.headers | SPEAKS | STREAM | {"Upload-Offset": "0"}
    sent = await sender.client.post(address, content=b"0123", headers=told | {"X-HTTP-Method-Override": "PATCH"})
    assert (sent.status_code, sent.headers["Upload-Offset"]) == (204, "4")
    for method in ("HEAD", "head", "PUT"):  # what has no body would leave its length on the line, for the next answer
        unknown = await sender.client.post(address, headers=told | {"X-HTTP-Method-Override": method})
        assert problem(unknown) == (405, "method_not_allowed")
    elsewhere = {"X-HTTP-Method-Override": "DELETE"}
    kept = await sender.client.post("/api/v1/uploads/multipart/init", json={}, headers=sender.headers | elsewhere)
    assert problem(kept) == (422, "validation_failed")
    ended = await sender.client.post(address, headers=told | {"X-HTTP-Method-Override": "DELETE"})
    assert ended.status_code == 204


@pytest.mark.parametrize(
    ("headers", "content", "status"),
    [({"Upload-Checksum": "sha1 " + "A" * 27 + "="}, b"0123", 460), ({}, b"0123456789AB", 413)],
)
async def test_what_is_refused_with_its_beginning_is_not_begun(
    sender: Sender, headers: dict[str, str], content: bytes, status: int
) -> None:
    """Nobody knows its address, and it would hold the room of the plan."""
    refused = await sender.begin(10, headers=headers | STREAM | metadata(filename="refused.md"), content=content)
    assert refused.status_code == status, refused.text
    listed = await sender.client.get("/api/v1/uploads?state=receiving", headers=sender.headers)
    assert "refused.md" not in [one["name"] for one in listed.json()["items"]]


@pytest.mark.parametrize("kept", [0, 1, 2])
async def test_a_beginning_that_the_storage_does_not_take_leaves_nothing(
    sender: Sender, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    """So many of its portions it took. What was begun in vain is one that the storage can forget later."""
    content, wrote = some_bytes(3 * PORTION), list[str]()
    true_write = Files.write

    async def write(files: Files, path: str, portion: bytes) -> None:
        if len(wrote) == kept:
            raise StorageUnavailable
        wrote.append(path)
        await true_write(files, path, portion)

    before = sender.rows("SELECT count(*) FROM blockyard.uploads")
    with monkeypatch.context() as away:
        away.setattr(Files, "write", write)
        refused = await sender.begin(len(content), headers=STREAM, content=in_chunks(content))
    assert problem(refused) == (503, "storage_unavailable")
    assert len(wrote) == kept
    assert sender.rows("SELECT count(*) FROM blockyard.uploads") == before
    assert_forgotten(sender, wrote)
    begun = await sender.begin(len(content), headers=STREAM, content=in_chunks(content))
    assert (begun.status_code, begun.headers["Upload-Offset"]) == (201, str(len(content)))


async def test_a_refused_beginning_whose_files_the_storage_does_not_delete(
    sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote = list[str]()
    true_write = Files.write

    async def write(files: Files, path: str, portion: bytes) -> None:
        wrote.append(path)
        await true_write(files, path, portion)

    async def delete(*_told: Any) -> None:
        raise StorageUnavailable

    before = sender.rows("SELECT count(*) FROM blockyard.uploads")
    with monkeypatch.context() as away:
        away.setattr(Files, "write", write)
        away.setattr(Files, "delete", delete)
        refused = await sender.begin(4, headers=STREAM | checksum(b"other"), content=b"Lava")
    assert problem(refused) == (460, "tus_checksum_mismatch")
    assert sender.rows("SELECT count(*) FROM blockyard.uploads") == before
    assert len(wrote) == 1
    assert_forgotten(sender, wrote)


def assert_forgotten(sender: Sender, paths: list[str]) -> None:
    """A job deletes what lies in the folder of these files, as soon as the storage lets it."""
    for upload_id in {path.split("/")[-2] for path in paths}:
        assert "uploads.forget_parts" in sender.jobs(upload_id)


async def test_what_was_said_of_a_file_is_said_again(sender: Sender) -> None:
    said = metadata(filename="folder/../a.md", course="bio")
    begun = await sender.begin(10, headers=said)
    assert begun.json()["name"] == "a.md", "where it lay is nobody's affair"
    head = await sender.client.head(begun.headers["Location"], headers=sender.headers | SPEAKS)
    assert head.headers["Upload-Metadata"] == said["Upload-Metadata"]
    twice = await sender.begin(10, headers={"Upload-Metadata": f"{said['Upload-Metadata']},course YQ=="})
    assert problem(twice) == (400, "upload_header_unreadable")


async def test_who_reads_need_not_speak_tus(sender: Sender) -> None:
    address = await sender.begun(10)
    assert (await sender.client.get(address, headers=sender.headers)).json()["received"] == 0
    assert (await sender.client.head(address, headers=sender.headers)).status_code == 412
    assert (await sender.client.head(address, headers=sender.headers | SPEAKS)).status_code == 200
