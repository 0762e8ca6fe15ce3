"""/uploads/{upload_id}/content, /text and /thumbnail: what one gets back of an upload."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import PlainTextResponse, StreamingResponse

from blockyard.identity.access import Session, requires
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import serving, texts
from blockyard.uploads.permissions import UPLOADS_READ
from blockyard.uploads.reading.found import MEDIA_TYPES, MOST_PAGES
from blockyard.uploads.schemas import UploadText
from blockyard.uploads.states import FileKind
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/uploads/{upload_id}", tags=["uploads"], dependencies=[requires(UPLOADS_READ)])

ALL_TYPES: Final = sorted(set(MEDIA_TYPES.values()))
THUMBNAIL_TYPES: Final = ("image/png", "image/webp", "image/jpeg")
Pages = Annotated[
    str | None, Query(max_length=1_000, description="Which, such as `3-5,8`; else all", examples=["3-5,8"])
]
FromPage = Annotated[int, Query(ge=1, le=MOST_PAGES, description="Go on here: `next_page` of the answer before")]
MostPages = Annotated[int, Query(ge=1, le=100, description="How many pages at most")]
Format = Annotated[
    Literal["json", "plain"], Query(description="`plain`: text alone, with a form feed between two pages")
]
Size = Annotated[Literal["256", "1024"], Query(description="How many pixels its longer side has at most")]


@router.get(
    "/content",
    summary="Download an upload",
    response_class=StreamingResponse,
    responses=serving.answers_of(*ALL_TYPES),
    openapi_extra={"x-problems": [503]},
)
async def get_upload_content(db: Session, request: Request, upload_id: UUID) -> Response:
    """As it is kept: a picture was made anew, everything else is what was sent. In parts, too (Range)."""
    return await send(db, request, upload_id, FileKind.CONTENT)


@router.get(
    "/thumbnail",
    summary="Get a small picture of an upload",
    response_class=StreamingResponse,
    responses=serving.answers_of(*THUMBNAIL_TYPES),
    openapi_extra={"x-problems": [503]},
)
async def get_upload_thumbnail(db: Session, request: Request, upload_id: UUID, size: Size = "256") -> Response:
    """Where `content.has_thumbnail` says that there is one."""
    return await send(db, request, upload_id, FileKind(f"thumbnail_{size}"))


async def send(db: TenantSession, request: Request, upload_id: UUID, kind: FileKind) -> Response:
    """It is read from storage after the transaction. Raises NotFound, UploadNotReady, RangeNotSatisfiable."""
    served = await serving.find_served(db, upload_id, kind)
    files = process_of(request).storage.files_of(db.context)
    await db.commit()
    return await serving.send_file(request, files, served)


@router.get(
    "/text",
    summary="Read the text of an upload",
    response_model=UploadText,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
async def get_upload_text(
    db: Session,
    upload_id: UUID,
    pages: Pages = None,
    from_page: FromPage = 1,
    limit: MostPages = 20,
    format: Format = "json",
) -> UploadText | Response:
    """Page by page, each with its headings, paragraphs, items of lists, tables and notes as places in its text."""
    if format == "plain":
        return PlainTextResponse(await texts.read_plain_text(db, upload_id, pages, from_page, limit))
    return await texts.read_text(db, upload_id, pages, from_page, limit)
