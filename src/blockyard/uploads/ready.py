"""An upload that can be used."""

from typing import Final
from uuid import UUID

from blockyard.base.errors import Conflict
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.models import Upload
from blockyard.uploads.service import get_upload
from blockyard.uploads.states import UploadState

WHAT_TO_DO: Final = {
    UploadState.RECEIVING: "It has not come whole yet. Send the rest.",
    UploadState.PROCESSING: "It is being looked at. Ask again in a few seconds.",
    UploadState.REFUSED: "It was refused; its `error` says why. Send another file.",
    UploadState.EXPIRED: "It did not come in time. Send it again.",
    UploadState.DELETED: "It was deleted. Restore it at POST /api/v1/uploads/{upload_id}/restore.",
}


class UploadNotReady(Conflict):
    code = "upload_not_ready"


async def get_ready(db: TenantSession, upload_id: UUID) -> Upload:
    """Raises NotFound, UploadNotReady."""
    upload = await get_upload(db, upload_id)
    state = UploadState(upload.state)
    if state is not UploadState.READY:
        raise UploadNotReady(WHAT_TO_DO[state])
    return upload
