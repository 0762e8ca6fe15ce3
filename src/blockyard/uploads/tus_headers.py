"""What requests and answers of tus 1.0.0 say in their headers. https://tus.io/protocols/resumable-upload"""

import base64
import hashlib
import re
from binascii import Error as NotBase64
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Annotated, Any, Final

from fastapi import Header, Request
from pydantic import Field, ValidationError

from blockyard.base.errors import Problem
from blockyard.identity.access import get_current_user
from blockyard.uploads.models import Upload
from blockyard.uploads.reading.found import Purpose
from blockyard.uploads.refusals import HeaderUnreadable
from blockyard.uploads.schemas import Description, FileName, MediaType, RetentionDays, Title
from blockyard.uploads.states import UploadState
from blockyard.web.head import asks_for_head
from blockyard.web.own_reading import refused_below
from blockyard.web.schemas import RequestModel

VERSION: Final = "1.0.0"
EXTENSIONS: Final = "creation,creation-with-upload,expiration,termination,checksum"
ALGORITHMS: Final = ("sha256", "sha1")
"""The protocol wants the second of everybody. It tells a fault of the line, and no forgery."""
STREAM: Final = "application/offset+octet-stream"
METADATA: Final = "Upload-Metadata"
ALIASES: Final = {"name": "filename", "type": "filetype"}
"""As some clients call it."""
BODY: Final[dict[str, Any]] = {
    "content": {STREAM: {"schema": {"type": "string", "format": "binary", "contentMediaType": STREAM}}},
}
WHOLE_NUMBER: Final = r"^(0|[1-9][0-9]{0,15})$"

Version = Annotated[
    str | None,
    Header(
        alias="Tus-Resumable",
        description="`1.0.0`: the version of tus that you speak",
        json_schema_extra={
            "pattern": f"^{re.escape(VERSION)}$"
        },  # told and not checked: another one is 412, as tus has it
    ),
]
Length = Annotated[
    str | None, Header(alias="Upload-Length", pattern=WHOLE_NUMBER, description="How many bytes the file has")
]
Offset = Annotated[
    str,
    Header(
        alias="Upload-Offset", pattern=WHOLE_NUMBER, description="Where these bytes begin: how many were kept before"
    ),
]
Checksum = Annotated[
    str | None,
    Header(
        alias="Upload-Checksum",
        description="Of this request's bytes: `sha256` (or `sha1`), a space, and the digest in Base64. Nothing is kept of"
        " bytes that are others.",
    ),
]
Metadata = Annotated[
    str,
    Header(
        alias=METADATA,
        description="Pairs of a key and a value in Base64, separated by commas: `filename` (needed), `filetype`, `purpose`"
        " (`lesson` unless it says another), `title`, `description`, `retention_days`. Others are passed over.",
    ),
]


class VersionUnknown(Problem):
    status, code = 412, "tus_version"

    def __init__(self) -> None:
        words = f"Send the header Tus-Resumable: {VERSION}. That is the version of tus which is spoken here."
        super().__init__(words, headers={"Tus-Version": VERSION})


class SentFile(RequestModel):
    """What is said of a file that comes by tus."""

    filename: FileName
    filetype: MediaType | None = None
    purpose: Purpose = Purpose.LESSON
    title: Title | None = None
    description: Description | None = None
    retention_days: RetentionDays | None = Field(default=None)


@dataclass(frozen=True, slots=True)
class Announced:
    """What a request says its bytes hash to."""

    algorithm: str
    digest: bytes

    def begin(self) -> Any:
        return hashlib.new(self.algorithm, usedforsecurity=False)


async def speaks_tus(request: Request, tus_resumable: Version = None) -> None:
    """A dependency. Raises NotAuthenticated, and VersionUnknown. Who only reads, and by GET, need not know of tus."""
    await get_current_user(request)
    reads = request.method == "GET" and not asks_for_head(request)
    if tus_resumable != VERSION and (tus_resumable or not reads):
        raise VersionUnknown


def read_metadata(text: str) -> SentFile:
    """Raises HeaderUnreadable, RequestValidationError."""
    said: dict[str, Any] = {}
    keys: set[str] = set()
    for pair in filter(None, map(str.strip, text.split(","))):
        key, _, value = pair.partition(" ")
        if key in keys:
            raise HeaderUnreadable(f"{METADATA}: a key stands in it twice. Send each once.")
        keys.add(key)
        name = ALIASES.get(key, key)
        if name in said and key in ALIASES:
            continue  # the client says both
        said[name] = decoded(METADATA, value)
    known = {name: value for name, value in said.items() if name in SentFile.model_fields and value}
    if known.get("retention_days", "").isdecimal():
        known["retention_days"] = int(known["retention_days"])
    try:
        return SentFile.model_validate(known)
    except ValidationError as error:
        raise refused_below(error, "header", METADATA) from None


def decoded(header: str, value: str) -> str:
    """Raises HeaderUnreadable."""
    try:
        return base64.b64decode(value.strip(), validate=True).decode()
    except (NotBase64, ValueError):
        raise HeaderUnreadable(f"{header}: write each value in Base64, of UTF-8.") from None


def read_checksum(text: str) -> Announced:
    """Raises HeaderUnreadable."""
    algorithm, _, value = text.strip().partition(" ")
    if algorithm not in ALGORITHMS:
        raise HeaderUnreadable(f"Upload-Checksum: the algorithms here are {' and '.join(ALGORITHMS)}.")
    try:
        digest = base64.b64decode(value.strip(), validate=True)
    except (NotBase64, ValueError):
        digest = b""
    if len(digest) != hashlib.new(algorithm, usedforsecurity=False).digest_size:
        raise HeaderUnreadable(f"Upload-Checksum: write the whole digest of {algorithm} in Base64.")
    return Announced(algorithm, digest)


def state_headers(upload: Upload) -> dict[str, str]:
    """Of an answer that says how far it is."""
    told = {"Upload-Offset": str(upload.received)}
    if upload.state == UploadState.RECEIVING and upload.expires_at is not None:
        told["Upload-Expires"] = format_datetime(upload.expires_at, usegmt=True)
    return told


OFFSET: Final[dict[str, Any]] = {
    "Upload-Offset": {"description": "How many bytes are kept.", "schema": {"type": "integer"}, "example": 4194304},
    "Upload-Expires": {
        "description": "When it is given up unless more bytes come; left out: all have come.",
        "schema": {"type": "string"},
        "example": "Wed, 25 Nov 2026 16:00:00 GMT",
    },
}
LENGTH: Final[dict[str, Any]] = {
    "Upload-Metadata": {"description": "As it was sent; left out: none was.", "schema": {"type": "string"}},
    "Upload-Length": {"description": "How many bytes the file has.", "schema": {"type": "integer"}, "example": 9000000},
}
ABILITIES: Final[dict[str, Any]] = {
    name: {"description": words, "schema": {"type": kind}}
    for name, words, kind in (
        ("Tus-Version", "The versions of tus that are spoken here.", "string"),
        ("Tus-Extension", "What of tus there is beside its core.", "string"),
        ("Tus-Max-Size", "How many bytes a file may have.", "integer"),
        ("Tus-Checksum-Algorithm", "Of Upload-Checksum.", "string"),
    )
}
