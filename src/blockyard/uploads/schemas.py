"""The uploads room over HTTP."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from blockyard.uploads.reading.found import FileType, Purpose
from blockyard.uploads.states import UploadState
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel

FileName = Annotated[
    str,
    Field(min_length=1, max_length=255, description="What the file is called", examples=["volcanoes.pptx"]),
    CLEAN,
]
Title = Annotated[str, Field(min_length=1, max_length=200, description="What to call it here"), CLEAN]
Description = Annotated[str, Field(min_length=1, max_length=2_000, description="What it is about"), KEEPABLE]
RetentionDays = Annotated[
    int, Field(ge=1, le=3_650, description="After so many days it is deleted by itself; left out or null: never")
]

MediaType = Annotated[
    str,
    Field(min_length=1, max_length=255, description="What the sender says it is. What it is, its bytes say"),
    CLEAN,
]


class UploadRemark(ResponseModel):
    """Something to know of a file that is taken, or why it is not."""

    code: str
    detail: str


class UploadReadingLevel(ResponseModel):
    """By the Flesch-Kincaid formula, of an English text."""

    grade: float = Field(description="Of a school of the United States")
    band: Literal["K-2", "3-5", "6-8", "9-12"] = Field(description="The same as lessons say it")


class UploadImage(ResponseModel):
    """The picture as it is kept: made anew, without what the camera wrote into it."""

    width: int = Field(description="In pixels")
    height: int = Field(description="In pixels")
    frames: int = Field(description="1: it does not move")


class UploadScan(ResponseModel):
    """What a scanner for viruses says of the file."""

    engine: str | None = Field(description="Which one; null: none is configured here")
    verdict: Literal["clean", "infected", "not_scanned"] = Field(description="`not_scanned`: there is no scanner here")
    at: datetime | None = Field(description="When; null: it was not scanned")


class UploadContentRead(ResponseModel):
    """What is in a file."""

    type: FileType = Field(description="What it is by its bytes")
    size_bytes: int = Field(description="Of the file as it is kept")
    sha256: str = Field(description="Of the bytes as they were sent, in hexadecimal digits")
    pages: int | None = Field(description="How many pages or slides with text; null: it is no document")
    words: int | None = Field(description="How many words; null: it is no document")
    language: str | None = Field(description="ISO 639, such as `en`; null: there is too little text to tell")
    reading_level: UploadReadingLevel | None = Field(
        description="How hard it is to read; null: not English, or too short"
    )
    looks_scanned: bool = Field(description="Its pages are pictures: there is no text to read")
    image: UploadImage | None = Field(description="Of a picture; null: it is none")
    place: dict[str, Any] | None = Field(description="What stands in a place or a model of Roblox; null: it is none")
    scan: UploadScan = Field(description="What a scanner for viruses says")
    has_thumbnail: bool = Field(description="Whether there is a small picture of it")


class UploadUpdate(RequestModel):
    """What is left out stays as it is."""

    name: FileName | None = None
    title: Title | None = None
    description: Description | None = None
    retention_days: RetentionDays | None = None


class UploadSummary(ResponseModel):
    id: UUID
    name: str = Field(description="What the file is called")
    title: str | None = Field(description="What it is called here; null: nothing was said")
    description: str | None = Field(description="What it is about; null: nothing was said")
    purpose: Purpose = Field(description="What it was sent for")
    state: UploadState = Field(description="How far it is. Use it when it is `ready`")
    progress: int = Field(description="Of what goes on, from 0 to 100")
    length: int = Field(description="In bytes, as it was declared")
    received: int = Field(description="How many bytes have come")
    summary: str = Field(description="In a line, for people", examples=["31 pages, 3,400 words, English"])
    error: UploadRemark | None = Field(description="Why it was refused; null: it was not")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None = Field(description="When it is given up unless more bytes come; null: all have come")
    retention_until: datetime | None = Field(description="When it is deleted by itself; null: never")
    delete_at: datetime | None = Field(description="When what was deleted goes for good; null: it was not deleted")


class UploadRead(UploadSummary):
    warnings: list[UploadRemark] = Field(description="What to know of it")
    content: UploadContentRead | None = Field(
        description="What is in it; null: that is not known yet, or it was refused"
    )
