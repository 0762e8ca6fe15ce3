"""Files that their sender puts into the object storage himself, at an address that was signed for him.

An address cannot bound what is put there, and works until its time is over, also after the file has come. So the file is
copied to where he cannot write, and what counts is the copy: its size at once, its SHA-256 when it is looked at.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from fastapi import Request

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import FileMissing
from blockyard.uploads.files import path_of_direct, path_of_part
from blockyard.uploads.models import UploadPart
from blockyard.uploads.parts import discard
from blockyard.uploads.receiving import create_announced, keep_receiving, lock_receiving
from blockyard.uploads.refusals import DirectNotHere, NotArrived, SizeWrong
from blockyard.uploads.states import Protocol
from blockyard.uploads.transport_schemas import DirectBegun, DirectInit, FileSent
from blockyard.uploads.ways import present_sent
from blockyard.web.process import process_of

ADDRESS_WORKS: Final = timedelta(minutes=15)


async def begin(db: TenantSession, request: Request, quota: Quota, body: DirectInit, most: int) -> DirectBegun:
    """Raises DirectNotHere, UploadEmpty, PayloadTooLarge, PermissionMissing, PlanLimitReached."""
    files = process_of(request).storage.files_of(db.context)
    if not files.signs:
        raise DirectNotHere
    upload = await create_announced(db, quota, most, body, Protocol.DIRECT)
    return DirectBegun(
        upload_id=upload.id,
        method="PUT",
        url=files.sign_put(path_of_direct(upload.id), ADDRESS_WORKS),
        url_expires_at=clock.now() + ADDRESS_WORKS,
        expires_at=upload.expires_at,
    )


async def complete(db: TenantSession, request: Request, upload_id: UUID) -> FileSent:
    """Raises NotFound, PermissionMissing, UploadOver, UploadComplete, NotArrived, SizeWrong, StorageUnavailable."""
    upload = await lock_receiving(db, upload_id, Protocol.DIRECT)
    await db.commit()
    files = process_of(request).storage.files_of(db.context)
    part = UploadPart(id=new_id(), upload_id=upload.id, number=1, begins_at=0, length=upload.length)
    try:
        size = await files.size(path_of_direct(upload.id))
        if size == upload.length:
            await files.copy(path_of_direct(upload.id), path_of_part(upload.id, part.id))
            size = await files.size(path_of_part(upload.id, part.id))
    except FileMissing:
        raise NotArrived from None
    if size != upload.length:
        await discard(files, [part])
        raise SizeWrong(f"{upload.length} bytes were announced, and {size} are there. Put the right file there.")
    upload = await lock_receiving(db, upload_id, Protocol.DIRECT)
    db.add(part)
    await keep_receiving(db, upload, upload.length)
    await db.commit()
    await files.delete(path_of_direct(upload.id))
    return present_sent(upload, [])
