"""/uploads/{upload_id}/link, and what such a link opens."""

from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from blockyard.audit.trail import record
from blockyard.identity.access import Session, SignedIn, requires
from blockyard.uploads.content_routes import ALL_TYPES
from blockyard.uploads.following import follow_link
from blockyard.uploads.links import UploadLinks
from blockyard.uploads.permissions import UPLOADS_READ
from blockyard.uploads.schemas import UploadLinkCreate, UploadLinkRead
from blockyard.uploads.serving import answers_of, find_served, send_file
from blockyard.uploads.settings import UploadSettings
from blockyard.uploads.states import FileKind
from blockyard.web.process import part_of, process_of
from blockyard.web.routing import API, APIRouter, without_key

router = APIRouter(prefix="/uploads/{upload_id}", tags=["uploads"])

REDIRECTED_SECONDS = 60
LinkQuery = Annotated[str, Query(min_length=1, max_length=2_000, description="What POST to `link` has answered")]


@router.post(
    "/link",
    summary="Get a link that opens this upload without Authorization",
    status_code=201,
    dependencies=[requires(UPLOADS_READ), without_key("each link is good by itself, and nothing is kept.")],
)
async def create_upload_link(
    current_user: SignedIn,
    db: Session,
    upload_id: UUID,
    body: UploadLinkCreate,
    links: Annotated[UploadLinks, Depends(part_of(UploadLinks))],
) -> UploadLinkRead:
    """For an `<img>` or a download in the browser. Who has the link may read this one file, in your name, for five minutes,
    any number of times, and do nothing else. It ends earlier with the upload, your membership, your role, or the API key
    that you ask with; signing out does not end it. That you made it stands in the audit trail.
    """
    kind = FileKind(body.file)
    await find_served(db, upload_id, kind)
    issued = links.issue(current_user, upload_id, kind)
    record(db, "upload.link_made", "upload", upload_id, {"file": kind})
    url = f"{API}/uploads/{upload_id}/linked?{urlencode({'link': issued.text})}"
    return UploadLinkRead(url=url, expires_at=issued.expires_at)


@router.get(
    "/linked",
    summary="Follow a link to an upload's file",
    response_class=StreamingResponse,
    responses={**answers_of(*ALL_TYPES), 307: {"description": "It is in the object storage, for a minute."}},
    openapi_extra={"x-problems": [404, 429, 503]},
)
async def get_linked_upload(request: Request, upload_id: UUID, link: LinkQuery) -> Response:
    """Without Authorization: the link says who asked for it. The file or a part of it (Range). One that is over, or opens
    another upload, is answered like one that never was."""
    files, served = await follow_link(request, upload_id, link)
    if process_of(request).part(UploadSettings).uploads_redirect:
        address = await files.sign(served.path, REDIRECTED_SECONDS)
        if address is not None:
            return RedirectResponse(address, 307, headers={"Cache-Control": "no-store"})
    answer = await send_file(request, files, served)
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # the school's own pages show it, wherever they are
    return answer
