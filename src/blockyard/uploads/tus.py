"""Files that come by tus: portions in their order, each from where the one before ended.

What has come is kept when the line breaks, and when this process is killed it is all but what came in the last second. A
portion's file is written first, and then, in a short transaction, its row and the new offset, of a few portions together: no
transaction is open while bytes come. Of two that send at once, one finds the offset moved.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from fastapi import Request

from blockyard.base.errors import PayloadTooLarge, Problem
from blockyard.identity.access import authenticate
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import Files, StorageUnavailable
from blockyard.uploads import queries
from blockyard.uploads.cancelling import forget_begun
from blockyard.uploads.models import Upload
from blockyard.uploads.parts import Stored, Tail, discard, small_of, store_portion
from blockyard.uploads.portions import portions_of
from blockyard.uploads.receiving import create_upload, find_sent, keep_receiving, lock_receiving
from blockyard.uploads.refusals import OffsetWrong, TusChecksumMismatch
from blockyard.uploads.states import Protocol
from blockyard.uploads.tus_headers import Announced, SentFile
from blockyard.web.process import process_of

UNLISTED: Final = 8
"""So many portions of a quick line get their rows together. A transaction takes longer than their files."""
UNLISTED_SECONDS: Final = 1.0


async def begin(db: TenantSession, quota: Quota, sent: SentFile, metadata: str, length: int, most: int) -> Upload:
    """Raises UploadEmpty, PayloadTooLarge, PermissionMissing, PlanLimitReached."""
    return await create_upload(
        db,
        quota,
        most,
        name=sent.filename,
        purpose=sent.purpose,
        protocol=Protocol.TUS,
        length=length,
        title=sent.title,
        description=sent.description,
        declared_type=sent.filetype,
        retention_days=sent.retention_days,
        tus_metadata=metadata or None,
    )


@dataclass(frozen=True, slots=True)
class Landed:
    """How far it is after a portion."""

    tail: Tail
    upload: Upload
    """As it was when rows were written last."""
    unlisted: tuple[Stored, ...]
    """Written, and without their rows yet."""
    listed_at: float

    @property
    def is_due(self) -> bool:
        return len(self.unlisted) >= UNLISTED or time.monotonic() - self.listed_at > UNLISTED_SECONDS


@dataclass(frozen=True, slots=True)
class Appending:
    """One request that brings bytes."""

    db: TenantSession
    request: Request
    files: Files
    upload: Upload
    """As it was when the request began."""

    async def append(self, offset: int, announced: Announced | None) -> Upload:
        """As it is then. Raises OffsetWrong, PayloadTooLarge, TusChecksumMismatch, ClientGone, RequestTimeout and
        StorageUnavailable; what was kept before that stays."""
        if offset != self.upload.received:
            raise OffsetWrong(self.upload.received)
        self.check_room(offset + int(self.request.headers.get("Content-Length", "0")))
        last = await queries.find_last_part(self.db, self.upload.id)
        await self.db.commit()  # bytes may come for an hour
        tail = Tail(offset, last.number + 1 if last else 1, last)
        if announced is not None:
            return await self.append_checked(tail, announced)
        return await self.append_portions(tail)

    async def append_portions(self, tail: Tail) -> Upload:
        """Each is written while the next one comes."""
        landing = asyncio.create_task(self.land(Landed(tail, self.upload, (), time.monotonic()), b""))
        try:
            async for portion in self.portions():
                landing = asyncio.create_task(self.land(await landing, portion))
        finally:
            landing = asyncio.create_task(self.list_rest(landing))
            await asyncio.gather(landing, return_exceptions=True)
        return (await landing).upload

    async def land(self, before: Landed, portion: bytes) -> Landed:
        """Raises what `store` and `keep` do."""
        if not portion:
            return before
        try:
            stored = await self.store(before.tail, portion)
        except Problem:
            await self.list_unlisted(before)
            raise
        tail = Tail(stored.end, stored.part.number + 1, None)
        landed = Landed(tail, before.upload, (*before.unlisted, stored), before.listed_at)
        return await self.list_unlisted(landed) if landed.is_due else landed

    async def list_rest(self, landing: asyncio.Task[Landed]) -> Landed:
        """Raises what `keep` does."""
        return await self.list_unlisted(await landing)

    async def list_unlisted(self, landed: Landed) -> Landed:
        """Raises what `keep` does."""
        if not landed.unlisted:
            return landed
        first, last = landed.unlisted[0], landed.unlisted[-1]
        upload = await self.keep(first.begins_at, [*landed.unlisted])
        return Landed(Tail(last.end, last.part.number + 1, last.part), upload, (), time.monotonic())

    async def append_checked(self, tail: Tail, announced: Announced) -> Upload:
        """Nothing counts before all of it has come, and is what was announced."""
        begins_at, digest, stored = tail.offset, announced.begin(), list[Stored]()
        try:
            async for portion in self.portions():
                await asyncio.to_thread(digest.update, portion)
                stored.append(await self.store(tail, portion))
                tail = Tail(stored[-1].end, stored[-1].part.number + 1, None)
            if digest.digest() != announced.digest:
                raise TusChecksumMismatch
        except Problem:
            await discard(self.files, [one.part for one in stored])
            raise
        return await self.keep(begins_at, stored) if stored else self.upload

    def portions(self) -> AsyncIterator[bytes]:
        return portions_of(self.request.stream(), least=small_of(self.upload.length))

    def check_room(self, end: int) -> None:
        """Raises PayloadTooLarge."""
        if end > self.upload.length:
            raise PayloadTooLarge(
                f"This upload has {self.upload.length} bytes in all, as it was announced. Send no more."
            )

    async def store(self, tail: Tail, portion: bytes) -> Stored:
        """Raises PayloadTooLarge, StorageUnavailable."""
        self.check_room(tail.offset + len(portion))
        return await store_portion(self.files, self.upload, tail, portion)

    async def keep(self, begins_at: int, stored: list[Stored]) -> Upload:
        """Whether the caller may is asked again, as is all that may have changed since bytes came last.

        Raises NotAuthenticated, PermissionMissing, NotFound, UploadOver, UploadComplete, OffsetWrong.
        """
        try:
            await authenticate(self.request)
            upload = await lock_receiving(self.db, self.upload.id, Protocol.TUS)
            if upload.received != begins_at:
                raise OffsetWrong(upload.received)
        except Problem:
            await discard(self.files, [one.part for one in stored])
            raise
        await self.replace(upload, stored)
        await self.db.commit()
        await discard(self.files, [one.replaces for one in stored if one.replaces])
        return upload

    async def replace(self, upload: Upload, stored: list[Stored]) -> None:
        for one in stored:
            if one.replaces is not None:
                await self.db.execute(queries.delete_part(one.replaces.id))
        self.db.add_all(one.part for one in stored)
        await keep_receiving(self.db, upload, stored[-1].end)


async def append(
    db: TenantSession, request: Request, upload_id: UUID, offset: int, announced: Announced | None
) -> Upload:
    """Raises NotFound, PermissionMissing, UploadOver, and as `Appending.append`."""
    upload = await find_sent(db, upload_id, Protocol.TUS)
    files = process_of(request).storage.files_of(db.context)
    return await Appending(db, request, files, upload).append(offset, announced)


async def append_first(db: TenantSession, request: Request, upload: Upload, announced: Announced | None) -> None:
    """With the request that made it. It stays when the line breaks: the caller may know its address already. What is refused
    leaves nothing."""
    await db.commit()
    files = process_of(request).storage.files_of(db.context)
    try:
        await Appending(db, request, files, upload).append(0, announced)
    except (PayloadTooLarge, TusChecksumMismatch, StorageUnavailable):
        await forget_begun(db, upload.id)
        raise
