"""The ways in over HTTP that are no tus: a form, numbered parts, and straight to the storage."""

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import Field

from blockyard.uploads.reading.found import Purpose
from blockyard.uploads.schemas import Description, FileName, MediaType, RetentionDays, Title, UploadRemark
from blockyard.uploads.states import UploadState
from blockyard.web.names import CLEAN
from blockyard.web.schemas import RequestModel, ResponseModel

LEAST_PART_BYTES: Final = 5 * 1024 * 1024
RETENTION: Final = "After so many days it is deleted by itself; left out: never"
MOST_PART_BYTES: Final = 64 * 1024 * 1024

Category = Annotated[
    str,
    Field(max_length=60, description="Taken for old clients, and not kept: `purpose` says what a file is for"),
    CLEAN,
]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="Of the bytes, in hexadecimal digits"), CLEAN]
PartNumber = Annotated[int, Field(ge=1, le=100_000, description="From 1, in the order of the file")]
Status = Literal["pending", "uploading", "processing", "completed", "failed", "cancelled"]


class FileForm(RequestModel):
    """What stands beside the file, in any order."""

    title: Title | None = Field(None, description="What to call it here")
    description: Description | None = Field(None, description="What it is about")
    purpose: Purpose = Field(Purpose.LESSON, description="What it is sent for. It says which types are taken")
    category: Category = "media_resource"
    retention_days: RetentionDays | None = Field(None, description=RETENTION)
    virus_scan: bool = Field(True, description="`false` is not heeded: every file is scanned where there is a scanner")
    generate_thumbnails: bool = Field(True, description="`false` is not heeded: they are made of what has a picture")


class PartForm(RequestModel):
    upload_id: UUID = Field(description="As it was answered when the upload began")
    part_number: PartNumber
    sha256: Sha256 | None = Field(None, description="Of the part: it is refused where that is not so")


class FileInit(RequestModel):
    """A file of which no byte has come."""

    filename: FileName
    file_size: int = Field(ge=0, description="In bytes. A file of another size is refused", examples=[12_000_000])
    mime_type: MediaType | None = Field(None, description="What the sender says it is. What it is, its bytes say")
    purpose: Purpose = Field(Purpose.LESSON, description="What it is sent for. It says which types are taken")
    title: Title | None = Field(None, description="What to call it here")
    description: Description | None = Field(None, description="What it is about")
    retention_days: RetentionDays | None = Field(None, description=RETENTION)
    sha256: Sha256 | None = Field(None, description="Of the whole: it is refused where that is not so")


class MultipartInit(FileInit):
    part_size: int = Field(
        LEAST_PART_BYTES, ge=LEAST_PART_BYTES, le=MOST_PART_BYTES, description="In bytes, of each part but the last"
    )
    category: Category = "media_resource"


class MultipartBegun(ResponseModel):
    upload_id: UUID = Field(description="Send it with each part")
    part_count: int = Field(description="How many parts there are, numbered from 1")
    part_size: int = Field(description="In bytes, of each part but the last")
    expires_at: datetime | None = Field(description="When it is given up unless more parts come")


class PartRead(ResponseModel):
    upload_id: UUID = Field(description="Which upload it is a part of")
    part_number: int = Field(description="From 1, in the order of the file")
    etag: str = Field(description="Its SHA-256 in hexadecimal digits. Send it when you complete")
    bytes_uploaded: int = Field(description="Of the whole upload, how many bytes are kept")


class PartDone(RequestModel):
    part_number: PartNumber
    etag: Annotated[str, Field(max_length=80, description="As it was answered"), CLEAN]


class MultipartComplete(RequestModel):
    upload_id: UUID = Field(description="As it was answered when the upload began")
    parts: list[PartDone] = Field(min_length=1, max_length=10_000, description="All of them, in any order")


class FileSent(ResponseModel):
    """A file that has come."""

    file_id: UUID = Field(description="The same as `upload_id`")
    upload_id: UUID = Field(description="Ask with it how far it is")
    filename: str = Field(description="What the file is called")
    file_size: int = Field(description="In bytes")
    mime_type: str | None = Field(description="What the sender said it is; null: nothing")
    storage_path: str | None = Field(description="Always null: where it is kept is nobody's business")
    cdn_url: str | None = Field(description="Always null: what is in it is read at /uploads/{upload_id}")
    thumbnail_url: str | None = Field(description="Null: none is made before the file was looked at")
    status: Status = Field(description="How far it is")
    created_at: datetime
    warnings: list[UploadRemark] = Field(description="What to know of what was asked")


class UploadStatus(ResponseModel):
    upload_id: UUID = Field(description="The upload's id")
    status: Status = Field(description="How far it is, in six words")
    state: UploadState = Field(description="How far it is, as everywhere else here")
    progress_percentage: int = Field(description="While bytes come, of them; then of what goes on")
    bytes_uploaded: int = Field(description="How many bytes have come")
    total_bytes: int = Field(description="In bytes, as it was declared")
    error_message: str | None = Field(description="Why it was refused, or ended; null: it was not")
    created_at: datetime
    updated_at: datetime


class DirectInit(FileInit):
    sha256: Sha256 = Field(examples=["0" * 64])


class DirectBegun(ResponseModel):
    upload_id: UUID = Field(description="Complete it with this")
    method: Literal["PUT"] = Field(description="Of the one request that brings the file")
    url: str = Field(description="Where the file is put, without Authorization: the address is the right to do so")
    url_expires_at: datetime = Field(description="Until then the address works")
    expires_at: datetime | None = Field(description="When it is given up unless it is completed")
