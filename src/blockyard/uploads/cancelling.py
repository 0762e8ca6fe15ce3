"""An upload that is ended while its bytes come."""

from uuid import UUID

from blockyard.base.errors import NotFound, PermissionMissing
from blockyard.identity.organizations import take_turn
from blockyard.identity.permissions import ADMINS
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.deleting import delete_for_good, end_unsettled
from blockyard.uploads.receiving import CANCELLED, refuse_over
from blockyard.uploads.refusals import UploadComplete
from blockyard.uploads.service import THING, get_upload
from blockyard.uploads.states import Protocol, UploadState


async def cancel_upload(db: TenantSession, upload_id: UUID, protocol: Protocol) -> None:
    """By who began it, or by an admin. Raises NotFound, PermissionMissing, UploadOver, UploadComplete."""
    upload = await queries.find_upload_by(db, upload_id, protocol, lock=True)
    if upload is None:
        raise NotFound(THING)
    if upload.created_by_id != db.context.user_id and db.role not in ADMINS:
        raise PermissionMissing("Somebody else sends this file. An admin may end it.")
    refuse_over(upload)
    if upload.state != UploadState.RECEIVING:
        raise UploadComplete
    error = {"code": CANCELLED, "detail": "It was ended before all of it had come."}
    await end_unsettled(db, upload, UploadState.EXPIRED, error)


async def forget_begun(db: TenantSession, upload_id: UUID) -> None:
    """The answer is a refusal, which names no address: nobody could go on with it, and it would hold the plan's room. Raises
    NotFound."""
    await take_turn(db)
    await delete_for_good(db, await get_upload(db, upload_id, lock=True))
    await db.commit()
