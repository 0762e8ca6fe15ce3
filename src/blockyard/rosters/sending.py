"""How a file comes to its import: with the request, or as an upload that the import's job reads and then ends."""

from typing import Final
from uuid import UUID

from blockyard.base.errors import PayloadTooLarge, Unprocessable
from blockyard.jobs.tasks import TenantJob
from blockyard.rosters import service
from blockyard.rosters.schemas import RosterImportRead, RosterSource, SentMode, SentRoster
from blockyard.rosters.states import RosterFormat
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import FileMissing
from blockyard.uploads.using import delete_read_roster, find_roster_of, record_use, take_roster

MOST_BYTES: Final = 32 * 1024 * 1024


class UploadGone(Unprocessable):
    """The work cannot succeed, however often it is tried."""

    code = "upload_gone"

    def __init__(self) -> None:
        super().__init__("The upload was deleted before it was read. Send the file again.")


async def create_import(db: TenantSession, sent: RosterSource, name: str | None, mode: SentMode) -> RosterImportRead:
    """Raises FileEmpty, ImportBusy, and what `take_roster` does."""
    if sent.roster is not None:
        return await service.create_import(db, sent.roster, name, mode)
    assert sent.upload_id is not None, "it is one of both"
    file = await take_roster(db, sent.upload_id)
    if file.size_bytes > MOST_BYTES:
        raise PayloadTooLarge(
            f"A roster has at most {MOST_BYTES // 1024**2} MiB. Send one of the students that are here."
        )
    format = RosterFormat.ONEROSTER if file.is_zip else RosterFormat.CSV
    roster = SentRoster(format=format, sha256=file.sha256, content=b"")
    made = await service.create_import(db, roster, name or file.name[:200], mode, size_bytes=file.size_bytes)
    await record_use(db, sent.upload_id, roster_import_id=made.id)
    return made


async def find_path_of(db: TenantSession, import_id: UUID) -> str | None:
    """Where the upload's bytes are. None: it is gone."""
    upload_id = await find_roster_of(db, import_id)
    return None if upload_id is None else (await take_roster(db, upload_id)).path


async def read_upload(job: TenantJob, path: str | None) -> bytes:
    """Raises UploadGone, StorageUnavailable."""
    if path is None:
        raise UploadGone
    try:
        return await job.process.storage.files_of(job.context).read(path)
    except FileMissing as error:
        raise UploadGone from error


async def end_upload_of(db: TenantSession, import_id: UUID) -> None:
    """It was read, and is kept no longer than a file that is sent with its request."""
    upload_id = await find_roster_of(db, import_id)
    if upload_id is not None:
        await delete_read_roster(db, upload_id)
