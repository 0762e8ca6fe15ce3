"""Looking at what has come: its parts are joined, scanned, read in a child process, and kept; or it is refused.

The same parts give the same files under the same paths, so an attempt may be repeated, and nobody sees them before the
transaction that lists them. The same bytes are kept once in an organization: whoever sends them again gets what is there.
"""

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from blockyard.audit import trail
from blockyard.base.logs import get_logger
from blockyard.identity.organizations import take_turn
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.retries import FAULT, HOURS, Retries
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.quota import Countable, Quota
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import Files
from blockyard.uploads import queries
from blockyard.uploads.deleting import forget_after_processing, forget_parts
from blockyard.uploads.files import path_of_part
from blockyard.uploads.keeping import Kept, keep
from blockyard.uploads.models import Upload, UploadContent, UploadPart
from blockyard.uploads.reader_ends import ReaderEnded
from blockyard.uploads.reading.found import TYPES_OF, FileType, Found, Purpose
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading_child import read_in_child
from blockyard.uploads.receiving import PROCESS_TASK, enqueue_processing
from blockyard.uploads.scanning import Scanning, Verdict, refuse_infected
from blockyard.uploads.states import UploadState
from blockyard.uploads.workshop import workshop

log = get_logger(__name__)

TIME_LIMIT_SECONDS: Final = 600.0
"""For an attempt. What it waits for (storage, scanner, child process) has shorter limits of its own."""
JOINED: Final = 30
SCANNED: Final = 40
READ: Final = 80
"""Progress when that is done; keeping its files is the rest."""
GAVE_UP: Final = Failure(
    "gave_up", "It could not be looked at for a reason of ours. It was logged; send it again later."
)
SLOW_RETRIES: Final = Retries(while_away=HOURS, after_fault=FAULT)
"""A scanner may be away for a night: nothing passes unscanned, and nobody sends 60 MB twice for that."""


@tenant_task(PROCESS_TASK, has_row=True, retries=SLOW_RETRIES)
async def process_upload(job: TenantJob, upload_id: str) -> None:
    await attempt(job, UUID(upload_id), PROCESSING)


@dataclass(frozen=True, slots=True)
class Claim:
    upload_id: UUID
    name: str
    purpose: Purpose
    length: int
    declared_sha256: str | None
    parts: list[UploadPart]


async def claim(job: TenantJob, db: TenantSession, upload_id: UUID) -> Claim | None:
    found = await queries.lock_upload(db, upload_id, job.taken_at, UploadState.PROCESSING)
    if found is None:
        return None
    found.taken_at, found.progress = job.taken_at, 1
    parts = await queries.parts_of(db, upload_id)
    return Claim(found.id, found.name, Purpose(found.purpose), found.length, found.declared_sha256, parts)


Outcome = Kept | UUID | Failure
"""What is new; the content that is there already; or why it is refused."""


async def work(job: TenantJob, claim: Claim) -> Outcome:
    """Raises StorageUnavailable, Unavailable."""
    try:
        return await look_at(job, claim)
    except UploadRefused as refused:
        return Failure(refused.code, refused.detail)


async def look_at(job: TenantJob, claim: Claim) -> Kept | UUID:
    """Raises UploadRefused, StorageUnavailable, Unavailable."""
    files = job.process.storage.files_of(job.context)
    with workshop() as folder:
        source = folder / "sent"
        sha256 = await join_parts(files, claim, source)
        if claim.declared_sha256 not in (None, sha256):
            raise UploadRefused("upload_checksum_mismatch", "What arrived is not what was announced. Send it again.")
        await report_progress(job, claim.upload_id, JOINED)
        if claim.purpose is not Purpose.ROSTER:
            async with job.session(read_only=True) as db:
                there = await find_same(db, claim, sha256)
            if there is not None:
                return there
        verdict = await scan(job, source)
        await report_progress(job, claim.upload_id, SCANNED)
        made = folder / "made"
        made.mkdir()
        found = await read(job, claim, source, made)
        await report_progress(job, claim.upload_id, READ)
        for_admins = claim.purpose is Purpose.ROSTER
        return await keep(files, claim.upload_id, found, verdict, sha256, source, made, for_admins)


async def scan(job: TenantJob, source: Path) -> Verdict:
    """Raises UploadRefused, Unavailable."""
    verdict = await job.part(Scanning).scanner.scan(source)
    refuse_infected(verdict)
    return verdict


async def read(job: TenantJob, claim: Claim, source: Path, made: Path) -> Found:
    """Who sent it hears that it is too much to read, and the operator how that showed. Raises UploadRefused."""
    try:
        return await read_in_child(source, made, claim.name, claim.purpose)
    except ReaderEnded as ended:
        log.warning(
            "upload_reader_ended",
            upload_id=str(claim.upload_id),
            organization_id=str(job.context.organization_id),
            purpose=claim.purpose,
            size_bytes=claim.length,
            **asdict(ended.end),
        )
        raise


async def join_parts(files: Files, claim: Claim, target: Path) -> str:
    """The SHA-256 of the whole, which `target` then holds. Raises UploadRefused, StorageUnavailable."""
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as whole:
        for part in claim.parts:
            if part.begins_at != size:
                break
            opened = await files.open(path_of_part(claim.upload_id, part.id))
            async for portion in opened.portions():
                digest.update(portion)
                whole.write(portion)
                size += len(portion)
    if size != claim.length:
        raise UploadRefused("upload_incomplete", f"{size} of {claim.length} bytes arrived. Send it again.")
    return digest.hexdigest()


async def find_same(db: TenantSession, claim: Claim, sha256: str) -> UUID | None:
    """The content with these bytes, if there is one. Raises UploadRefused where that is of no use for this purpose."""
    there = await queries.find_content_with(db, sha256)
    if there is None:
        return None
    if FileType(there.type) not in TYPES_OF[claim.purpose]:
        raise UploadRefused("upload_type_not_taken", f"This is a {there.type} file: send it for what it is.")
    return there.id


async def report_progress(job: TenantJob, upload_id: UUID, progress: int) -> None:
    async with job.session() as db:
        found = await queries.lock_upload(db, upload_id, job.taken_at, UploadState.PROCESSING)
        if found is not None:
            found.progress = progress


async def record(job: TenantJob, db: TenantSession, upload_id: UUID, outcome: Outcome) -> None:
    """Its content is listed, unless the same bytes are there by now, or it is refused."""
    await take_turn(db)  # who sends, or deletes, the same bytes waits
    found = await queries.lock_upload(db, upload_id, job.taken_at, UploadState.PROCESSING)
    if found is None:
        return
    match outcome:
        case Failure():
            await refuse(db, found, outcome)
        case UUID():
            there = await queries.find_content(db, outcome)
            if there is None:  # deleted meanwhile: this one is looked at from the start
                await enqueue_processing(db, found)
            else:
                await finish(db, found, there)
        case Kept():
            there = None if found.for_admins else await queries.find_content_with(db, outcome.content.sha256)
            if there is None:
                await claim_room(job, db, found, outcome)
                db.add(outcome.content)
                await db.flush()
                db.add_all([*outcome.files, *outcome.pages])
            else:
                await forget_after_processing(db, upload_id)
            await finish(db, found, there or outcome.content)


async def claim_room(job: TenantJob, db: TenantSession, upload: Upload, kept: Kept) -> None:
    """What was sent has its room since it began; what was made of it may need more. Raises PlanLimitReached."""
    more = kept.size_bytes - upload.length
    if more > 0:
        await job.part(Quota).claim(db, Countable.STORAGE_BYTES, more)


async def finish(db: TenantSession, upload: Upload, content: UploadContent) -> None:
    upload.content_id, upload.summary = content.id, content.facts["summary"]
    upload.state, upload.progress = UploadState.READY, 100
    await db.execute(queries.delete_parts(upload.id))
    await forget_parts(db, upload.id)
    told = {"name": upload.name, "purpose": upload.purpose, "type": content.type}
    trail.record(db, "upload.ready", "upload", upload.id, told)


async def refuse(db: TenantSession, upload: Upload, failure: Failure) -> None:
    upload.state, upload.progress = UploadState.REFUSED, 0
    upload.error = {"code": failure.code, "detail": failure.detail}
    await db.execute(queries.delete_parts(upload.id))
    await forget_parts(db, upload.id)
    await forget_after_processing(db, upload.id)  # it may have written some, and then there was no room, or no storage
    told = {"name": upload.name, "purpose": upload.purpose, "code": failure.code}
    trail.record(db, "upload.refused", "upload", upload.id, told)


async def release(_job: TenantJob, _db: TenantSession, _upload_id: UUID) -> None:
    """It stays what it is, and the next attempt goes through it again."""


async def fail(job: TenantJob, db: TenantSession, upload_id: UUID, failure: Failure) -> None:
    found = await queries.lock_upload(db, upload_id, job.taken_at, UploadState.PROCESSING)
    if found is not None:
        await refuse(db, found, failure)


async def reopen(_job: TenantJob, _db: TenantSession, _upload_id: UUID) -> None:
    """Its bytes are gone: whoever wants it sends it again."""


PROCESSING: Final = Lifecycle(
    claim=claim,
    work=work,
    record=record,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _claim: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=GAVE_UP,
)
