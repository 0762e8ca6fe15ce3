"""Files that come in numbered parts: side by side, in any order, and again if one was lost on the way."""

from typing import Final

from fastapi import Request

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.ids import new_id
from blockyard.identity.access import authenticate
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.files import path_of_part
from blockyard.uploads.forms import SentForm, sent_form
from blockyard.uploads.models import Upload, UploadPart
from blockyard.uploads.parts import discard
from blockyard.uploads.receiving import EXPIRES_AFTER, create_announced, enqueue_processing, lock_receiving
from blockyard.uploads.refusals import ChecksumMismatch, PartSizeWrong, PartsMissing
from blockyard.uploads.states import Protocol
from blockyard.uploads.transport_schemas import (
    MOST_PART_BYTES,
    FileSent,
    MultipartBegun,
    MultipartComplete,
    MultipartInit,
    PartForm,
    PartRead,
)
from blockyard.uploads.ways import present_sent
from blockyard.web.faults import refusal_at
from blockyard.web.process import process_of

TOLD_AT_MOST: Final = 20
"""Of the parts that are missing."""


async def begin(db: TenantSession, quota: Quota, body: MultipartInit, most: int) -> MultipartBegun:
    """Raises UploadEmpty, PayloadTooLarge, PermissionMissing, PlanLimitReached."""
    upload = await create_announced(db, quota, most, body, Protocol.PARTS, body.part_size)
    return MultipartBegun(
        upload_id=upload.id,
        part_count=count_of(upload),
        part_size=body.part_size,
        expires_at=upload.expires_at,
    )


async def keep_part(db: TenantSession, request: Request) -> PartRead:
    """One that was sent before is replaced. Raises what `sent_form` does, and NotFound, PermissionMissing, UploadOver,
    UploadComplete, PartSizeWrong, ChecksumMismatch, StorageUnavailable."""
    await db.commit()  # bytes may come for long
    async with sent_form(request, MOST_PART_BYTES) as sent:
        form = sent.read_as(PartForm)
        sha256 = await sent.sha256()
        if form.sha256 not in (None, sha256):
            raise ChecksumMismatch(f"Part {form.part_number}")
        await authenticate(request)
        upload = await lock_receiving(db, form.upload_id, Protocol.PARTS)
        begins_at = check_part(upload, form.part_number, sent)
        await db.commit()
        part = UploadPart(
            id=new_id(),
            upload_id=upload.id,
            number=form.part_number,
            begins_at=begins_at,
            length=sent.length,
            sha256=sha256,
        )
        await process_of(request).storage.files_of(db.context).write_from(path_of_part(upload.id, part.id), sent.file)
    received = await list_part(db, request, part)
    return PartRead(upload_id=upload.id, part_number=form.part_number, etag=sha256, bytes_uploaded=received)


async def list_part(db: TenantSession, request: Request, part: UploadPart) -> int:
    """How many bytes of its upload are kept then. Raises NotFound, UploadOver, UploadComplete."""
    files = process_of(request).storage.files_of(db.context)
    try:
        upload = await lock_receiving(db, part.upload_id, Protocol.PARTS)
    except Problem:
        await discard(files, [part])
        raise
    before = await queries.find_part(db, part.upload_id, part.number)
    if before is not None:
        await db.execute(queries.delete_part(before.id))
        upload.received -= before.length
    db.add(part)
    upload.received += part.length
    upload.expires_at = clock.now() + EXPIRES_AFTER
    await db.commit()
    await discard(files, [before] if before is not None else [])
    return upload.received


async def complete(db: TenantSession, body: MultipartComplete) -> FileSent:
    """Raises NotFound, PermissionMissing, UploadOver, UploadComplete, PartsMissing, ChecksumMismatch, Unprocessable."""
    told = {one.part_number: one.etag.strip('"') for one in body.parts}
    if len(told) < len(body.parts):
        raise refusal_at("body.parts", "a part stands in it twice; name each once", "repeated")
    upload = await lock_receiving(db, body.upload_id, Protocol.PARTS)
    kept = {part.number: part for part in await queries.parts_of(db, upload.id)}
    check_number(upload, max(told), "body.parts")
    missing = [number for number in range(1, count_of(upload) + 1) if number not in told or number not in kept]
    if missing:
        named = ", ".join(map(str, missing[:TOLD_AT_MOST]))
        more = f" and {len(missing) - TOLD_AT_MOST} more" if len(missing) > TOLD_AT_MOST else ""
        raise PartsMissing(
            f"These parts are missing, or are not named: {named}{more}. Send them, and complete it then."
        )
    other = next((number for number, etag in sorted(told.items()) if kept[number].sha256 != etag), None)
    if other is not None:
        raise ChecksumMismatch(f"Part {other}")
    await enqueue_processing(db, upload)
    return present_sent(upload, [])


def check_part(upload: Upload, number: int, sent: SentForm) -> int:
    """Where it begins. Raises Unprocessable, PartSizeWrong."""
    check_number(upload, number, "body.part_number")
    begins_at = (number - 1) * size_of(upload)
    expected = min(size_of(upload), upload.length - begins_at)
    if sent.length != expected:
        raise PartSizeWrong(f"Part {number} has {expected} bytes, and {sent.length} came. Send exactly those.")
    return begins_at


def check_number(upload: Upload, number: int, where: str) -> None:
    """Raises Unprocessable."""
    if number > count_of(upload):
        raise refusal_at(where, f"there is no part {number}: this upload has {count_of(upload)}", "less_than_equal")


def count_of(upload: Upload) -> int:
    return -(-upload.length // size_of(upload))


def size_of(upload: Upload) -> int:
    return upload.part_size or upload.length
