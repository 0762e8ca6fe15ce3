"""/uploads/{upload_id}: changed, deleted, restored."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from blockyard.identity.access import Session, SignedIn, requires
from blockyard.uploads import changing
from blockyard.uploads.permissions import UPLOADS_DELETE, UPLOADS_UPDATE
from blockyard.uploads.schemas import UploadRead, UploadUpdate
from blockyard.web.if_match import IfMatch
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/uploads/{upload_id}", tags=["uploads"])

Permanent = Annotated[bool, Query(description="It cannot be restored, and its room in the plan is free at once")]


@router.patch("", summary="Change an upload", dependencies=[requires(UPLOADS_UPDATE)])
async def update_upload(
    current_user: SignedIn, db: Session, upload_id: UUID, body: UploadUpdate, expected: IfMatch
) -> UploadRead:
    """Teachers change their own, admins all. `retention_days` count from now on."""
    return await changing.update_upload(db, current_user, upload_id, body, expected)


@router.delete("", summary="Delete an upload", status_code=204, dependencies=[requires(UPLOADS_DELETE)])
async def delete_upload(
    current_user: SignedIn, db: Session, upload_id: UUID, expected: IfMatch, permanent: Permanent = False
) -> None:
    """Teachers delete their own, admins all. What is `ready` can be restored for 30 days, and its bytes are counted for the
    plan until then; nothing can be done with it meanwhile, and its links end. With `permanent`, and where it never became
    ready, it goes at once. The same file that was sent twice is kept until the last of both goes.
    """
    await changing.delete_upload(db, current_user, upload_id, expected, permanent=permanent)


@router.post("/restore", summary="Restore a deleted upload", dependencies=[requires(UPLOADS_DELETE)])
async def restore_upload(current_user: SignedIn, db: Session, upload_id: UUID) -> UploadRead:
    """Within 30 days. Links that were made before open it again if their five minutes are not over."""
    return await changing.restore_upload(db, current_user, upload_id)
