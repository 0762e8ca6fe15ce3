"""Files of versions as they are sent: whole, in parts, or not at all to who has them."""

from typing import Annotated, Any, Final

from fastapi import Query, Request, Response

from blockyard.base.errors import NotFound
from blockyard.base.logs import get_logger
from blockyard.environments.states import MEDIA_TYPES, FileKind
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import FileMissing
from blockyard.web.process import process_of
from blockyard.web.ranges import file_response
from blockyard.web.tags import knows

log = get_logger(__name__)

Version = Annotated[int | None, Query(ge=1, le=1_000_000, description="Else the one that is ready")]
LASTING: Final = "private, max-age=31536000, immutable"
"""A version never changes."""


PROBLEM: Final = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}


def content_of(kind: FileKind) -> dict[int | str, dict[str, Any]]:
    schema = {"type": "object" if MEDIA_TYPES[kind] == "application/json" else "string"}
    return {
        200: {"content": {MEDIA_TYPES[kind]: {"schema": schema}}},
        206: {
            "description": "The part that was asked for (Range).",
            "content": {MEDIA_TYPES[kind]: {"schema": schema}},
        },
        304: {"description": "You have it already (If-None-Match)."},
        409: {"description": "No version is ready yet.", "content": PROBLEM},
        416: {"description": "The part that was asked for begins behind the file's end (Range).", "content": PROBLEM},
    }


async def send_stored(
    db: TenantSession, request: Request, kind: FileKind, path: str, headers: dict[str, str]
) -> Response:
    """`headers` have its ETag. The transaction ends before the file is read. Raises NotFound."""
    if knows(request.headers, headers["ETag"]):
        known = {name: value for name, value in headers.items() if name != "Content-Disposition"}
        return Response(status_code=304, media_type=MEDIA_TYPES[kind], headers=known)
    files = process_of(request).storage.files_of(db.context)
    await db.commit()
    try:
        content = await files.read(path)
    except FileMissing as error:
        log.error("file_missing", path=path)
        raise NotFound("file of this environment") from error
    return file_response(request, content, MEDIA_TYPES[kind], headers)
