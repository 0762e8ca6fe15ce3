"""A form with one file in it (multipart/form-data), read as it comes.

Its fields may stand in any order, and how long the file is shows when it has ended. So Starlette's parser puts it on the
local disk, beyond 1 MiB; what becomes of it is decided when all of the form is known, and a form that breaks off leaves
nothing. The disk's file has no name, so it goes with the process.
"""

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import IO, Final, TypeVar

import anyio.to_thread
from fastapi import Request
from pydantic import BaseModel, ValidationError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from blockyard.base.errors import BadRequest, PayloadTooLarge
from blockyard.uploads.transport_schemas import FileForm, PartForm
from blockyard.web.disconnect import ClientGone
from blockyard.web.faults import refusal_at
from blockyard.web.media_types import UnsupportedMediaType, media_type_of
from blockyard.web.own_reading import refused_below

MEDIA_TYPE: Final = "multipart/form-data"
FILE: Final = "file"
AROUND_BYTES: Final = 64 * 1024
"""Of all that stands around the file."""
FIELD_BYTES: Final = 16 * 1024
MOST_FIELDS: Final = 20
WORDS: Final = {"true": True, "false": False}

Form = TypeVar("Form", FileForm, PartForm)


class FormUnreadable(BadRequest):
    code = "form_unreadable"


@dataclass(frozen=True, slots=True)
class SentForm:
    """`file` stands at its begin."""

    fields: dict[str, str]
    name: str
    declared_type: str | None
    length: int
    file: IO[bytes]

    def read_as(self, model: type[Form]) -> Form:
        """Raises RequestValidationError."""
        try:
            return model.model_validate({name: as_said(model, name, text) for name, text in self.fields.items()})
        except ValidationError as error:
            raise refused_below(error, "body") from None

    async def sha256(self) -> str:
        return await anyio.to_thread.run_sync(digest_of, self.file)


@asynccontextmanager
async def sent_form(request: Request, most: int) -> AsyncIterator[SentForm]:
    """`most` bytes in its file. Raises UnsupportedMediaType, FormUnreadable, PayloadTooLarge, ClientGone, Unprocessable."""
    if media_type_of(request.headers.get("Content-Type", "").encode()).decode() != MEDIA_TYPE:
        raise UnsupportedMediaType(f"The body must be a form: {MEDIA_TYPE}.", headers={"Accept": MEDIA_TYPE})
    chunks = bounded(request, most)
    parser = MultiPartParser(request.headers, chunks, max_files=1, max_fields=MOST_FIELDS, max_part_size=FIELD_BYTES)
    try:
        form = await parser.parse()
    except MultiPartException as error:
        raise FormUnreadable(f"The form cannot be read: {error.message}") from None
    except ClientDisconnect:
        raise ClientGone("The caller went away before all of the form had come.") from None
    try:
        yield form_of(form.multi_items(), most)
    finally:
        await form.close()


async def bounded(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    """Raises PayloadTooLarge."""
    come = 0
    async for chunk in request.stream():
        come += len(chunk)
        if come > most + AROUND_BYTES:
            raise too_large(most)
        yield chunk


def form_of(items: list[tuple[str, str | UploadFile]], most: int) -> SentForm:
    """Raises Unprocessable, PayloadTooLarge."""
    fields: dict[str, str] = {}
    sent: UploadFile | None = None
    for name, value in items:
        if name in fields or (name == FILE and sent is not None):
            raise refusal_at(f"body.{name[:80]}", "it stands here twice; send it once", "repeated")
        if isinstance(value, UploadFile) and name == FILE:
            sent = value
        elif isinstance(value, str):
            fields[name] = value
    if sent is None or sent.size is None:
        raise refusal_at("body.file", "the file itself is missing, or is no file", "missing")
    if sent.size > most:
        raise too_large(most)
    return SentForm(fields, sent.filename or "", sent.content_type, sent.size, sent.file)


def too_large(most: int) -> PayloadTooLarge:
    return PayloadTooLarge(f"A file may have {most} bytes here. Send a smaller one.")


def as_said(model: type[BaseModel], name: str, text: str) -> str | int | bool:
    """A form has texts alone; a field that is a number or a yes is written as in an address."""
    field = model.model_fields.get(name)
    kind = str(field.annotation) if field is not None else "str"
    if "bool" in kind:
        return WORDS.get(text, text)
    return int(text) if "int" in kind and text.isascii() and text.isdecimal() and len(text) < 16 else text


def digest_of(file: IO[bytes]) -> str:
    """In hexadecimal digits. The file stands at its begin before and after."""
    found = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # a spooled file is as good
    file.seek(0)
    return found
