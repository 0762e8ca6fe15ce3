"""The uploads room over HTTP."""

import re
from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from blockyard.uploads.reading.found import FileType, Purpose
from blockyard.uploads.states import UploadState
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel


def without_folders(name: str) -> str:
    """Where it lay on the sender's computer is nobody's affair. Raises ValueError."""
    last = re.split(r"[/\\]", name)[-1].strip()
    if not last.strip("."):
        raise ValueError("it names no file")
    return last


FileName = Annotated[
    str,
    AfterValidator(without_folders),
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

    engine: str = Field(description="Which one, with its version; `none`: none is configured here")
    verdict: Literal["clean", "infected", "not_scanned"] = Field(description="`not_scanned`: there is no scanner here")
    at: datetime | None = Field(description="When it was asked; null: it was not")


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
    """What is left out stays as it is. Null takes away what an upload can lack, and changes nothing of the rest."""

    name: FileName | None = Field(default=None, description="What the file is called", examples=["volcanoes.pptx"])
    title: Title | None = Field(default=None, description="What to call it here; null: nothing")
    description: Description | None = Field(default=None, description="What it is about; null: nothing")
    retention_days: RetentionDays | None = Field(
        default=None, description="So many days from now it is deleted by itself; null: never"
    )


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
    expires_at: datetime | None = Field(
        description="When it is given up unless it goes on; null: it is `ready`, or over"
    )
    retention_until: datetime | None = Field(description="When it is deleted by itself; null: never")
    delete_at: datetime | None = Field(description="When what was deleted goes for good; null: it was not deleted")


class UploadRead(UploadSummary, Editable):
    changes_by_itself: ClassVar[frozenset[str]] = frozenset(
        {"state", "progress", "received", "summary", "error", "updated_at", "expires_at", "warnings", "content"}
    )

    warnings: list[UploadRemark] = Field(description="What to know of it")
    content: UploadContentRead | None = Field(
        description="What is in it; null: that is not known yet, or it was refused"
    )


class UploadBlock(ResponseModel):
    """A piece of a page's text."""

    kind: Literal["heading", "paragraph", "list_item", "table", "notes"] = Field(description="What it is")
    start: int = Field(description="Where it begins in the page's text, in characters")
    end: int = Field(description="Where it ends, in characters")
    level: int | None = Field(default=None, description="Of a heading or a list's item; 1 is the outermost")


class UploadPageRead(ResponseModel):
    """A page, or a slide."""

    number: int = Field(description="From 1")
    text: str = Field(description="All that is written on it")
    blocks: list[UploadBlock] = Field(description="What its text is made of, as places in it")


class UploadText(ResponseModel):
    """Some of the pages of a document."""

    pages: list[UploadPageRead] = Field(description="In their order. Empty: it has no text")
    next_page: int | None = Field(description="Send it as `from_page` to go on; null: these were the last")


class UploadLinkCreate(RequestModel):
    file: Literal["content", "thumbnail_256", "thumbnail_1024"] = Field(
        default="content", description="What the link opens"
    )


class UploadLinkRead(ResponseModel):
    url: str = Field(description="The path that opens the file, for everybody who has it")
    expires_at: datetime = Field(description="Five minutes later")
