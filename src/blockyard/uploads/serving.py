"""Files of uploads as they are sent: whole, in parts, or not at all to who has them. Never held whole in memory."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from blockyard.base.errors import NotFound
from blockyard.base.logs import get_logger
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import FileMissing, Files
from blockyard.uploads import queries
from blockyard.uploads.reading.found import MEDIA_TYPES, FileType
from blockyard.uploads.ready import get_ready
from blockyard.uploads.states import FileKind
from blockyard.web.downloads import attachment, disposition
from blockyard.web.head import asks_for_head
from blockyard.web.ranges import content_range, part_asked
from blockyard.web.tags import knows

log = get_logger(__name__)

ENDINGS: Final[dict[FileType, tuple[str, ...]]] = {
    FileType.MD: (".md", ".markdown"),
    FileType.JPEG: (".jpg", ".jpeg"),
    FileType.ROSTER_ZIP: (".zip",),
}
"""Of names, the usual one first. Of every other type: what it is called."""
PICTURES: Final = {MEDIA_TYPES[one]: one for one in (FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.GIF)}
"""What is kept of a picture may be of another type than what was sent."""
ASKED_EACH_TIME: Final = "private, no-cache"
"""Whoever keeps it asks before each use whether it may still be seen."""
PROBLEM: Final = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}


@dataclass(frozen=True, slots=True)
class Served:
    """A file that may be sent, as its row describes it."""

    path: str
    size: int
    media_type: str
    tag: str
    disposition: str


def answers_of(*media_types: str) -> dict[int | str, dict[str, Any]]:
    content = {one: {"schema": {"type": "string"}} for one in media_types}
    return {
        200: {"content": content},
        206: {"description": "The part that was asked for (Range).", "content": content},
        304: {"description": "You have it already (If-None-Match)."},
        409: {"description": "It is not ready.", "content": PROBLEM},
        416: {"description": "The part that was asked for begins behind the file's end (Range).", "content": PROBLEM},
    }


async def find_served(db: TenantSession, upload_id: UUID, kind: FileKind) -> Served:
    """Raises NotFound, UploadNotReady."""
    upload = await get_ready(db, upload_id)
    content = await queries.find_content(db, upload.content_id)
    file = None if content is None else await queries.find_file(db, content.id, kind)
    if content is None or file is None:
        raise NotFound("picture of this upload" if kind is not FileKind.CONTENT else "file of this upload")
    name = name_of(upload.name, file.media_type, FileType(content.type), kind)
    named = attachment(name) if kind is FileKind.CONTENT else disposition("inline", name)
    return Served(file.path, file.size_bytes, file.media_type, f'"{file.sha256[:32]}"', named)


def name_of(name: str, media_type: str, sent_as: FileType, kind: FileKind) -> str:
    """With an ending that says what it is, whatever the sender called it."""
    type = PICTURES.get(media_type, sent_as)
    if kind is not FileKind.CONTENT:
        return f"{name}-{kind.removeprefix('thumbnail_')}.{type}"
    endings = ENDINGS.get(type, (f".{type}",))
    return name if name.lower().endswith(endings) else name + endings[0]


async def send_file(request: Request, files: Files, served: Served) -> Response:
    """No session is open any more. Raises NotFound, RangeNotSatisfiable, StorageUnavailable."""
    headers = {
        "ETag": served.tag,
        "Cache-Control": ASKED_EACH_TIME,
        "Accept-Ranges": "bytes",
        "Content-Type": served.media_type,  # the bytes are as they were sent: nobody says in which charset
    }
    if knows(request.headers, served.tag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = served.disposition
    whole = range(served.size)
    part = part_asked(request.headers, served.size, served.tag)
    if part is not None:
        headers["Content-Range"] = content_range(part, served.size)
    wanted = whole if part is None else part
    headers["Content-Length"] = str(len(wanted))
    if asks_for_head(request):
        return Response(headers=headers)
    portions = files.portions(served.path, wanted)
    try:
        first = await anext(portions)
    except FileMissing as error:
        log.error("file_missing", path=served.path)
        raise NotFound("file of this upload") from error
    return StreamingResponse(chained(first, portions), 200 if part is None else 206, headers=headers)


async def chained(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    del first  # megabytes, until the last of them
    async for portion in rest:
        yield portion
