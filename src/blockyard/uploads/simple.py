"""A file in one request, as a form."""

from fastapi import Request
from pydantic import TypeAdapter, ValidationError

from blockyard.base.ids import new_id
from blockyard.identity.access import authenticate
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import StorageUnavailable
from blockyard.uploads.cancelling import forget_begun
from blockyard.uploads.files import path_of_part
from blockyard.uploads.forms import SentForm, sent_form
from blockyard.uploads.models import UploadPart
from blockyard.uploads.receiving import create_upload, keep_receiving, lock_receiving
from blockyard.uploads.schemas import FileName
from blockyard.uploads.states import Protocol
from blockyard.uploads.transport_schemas import FileForm, FileSent
from blockyard.uploads.ways import present_sent, warnings_of
from blockyard.web.own_reading import refused_below
from blockyard.web.process import process_of

NAME: TypeAdapter[str] = TypeAdapter(FileName)


async def send_file(db: TenantSession, request: Request, quota: Quota, most: int) -> FileSent:
    """Raises what `sent_form` does, and UploadEmpty, PermissionMissing, PlanLimitReached, StorageUnavailable."""
    await db.commit()  # bytes may come for an hour
    async with sent_form(request, most) as sent:
        form = sent.read_as(FileForm)
        await authenticate(request)
        return await take(db, request, quota, most, sent, form)


async def take(
    db: TenantSession, request: Request, quota: Quota, most: int, sent: SentForm, form: FileForm
) -> FileSent:
    """Begun before its bytes are kept: what is left of it when this process is killed ends with its time."""
    upload = await create_upload(
        db,
        quota,
        most,
        name=checked_name(sent.name),
        purpose=form.purpose,
        protocol=Protocol.PARTS,
        length=sent.length,
        part_size=sent.length,
        title=form.title,
        description=form.description,
        declared_type=sent.declared_type,
        retention_days=form.retention_days,
    )
    await db.commit()
    part = UploadPart(id=new_id(), upload_id=upload.id, number=1, begins_at=0, length=sent.length)
    files = process_of(request).storage.files_of(db.context)
    try:
        await files.write_from(path_of_part(upload.id, part.id), sent.file)
    except StorageUnavailable:
        await forget_begun(db, upload.id)
        raise
    upload = await lock_receiving(db, upload.id, Protocol.PARTS)
    db.add(part)
    await keep_receiving(db, upload, sent.length)
    return present_sent(upload, warnings_of(form))


def checked_name(name: str) -> str:
    """Raises RequestValidationError."""
    try:
        return NAME.validate_python(name)
    except ValidationError as error:
        raise refused_below(error, "body", "file", "filename") from None
