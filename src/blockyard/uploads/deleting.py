"""How an upload goes for good: rows in the caller's transaction, files by jobs that are asked for in it.

Nobody waits for the storage, and what does not answer is asked again for a week. Content goes with the last upload that has
it. Whoever lets an upload have a content, or deletes one, takes the organization's turn before it looks.
"""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.models import Upload
from blockyard.uploads.receiving import enqueue_processing
from blockyard.uploads.states import UNSETTLED, UploadState

FORGET_PARTS_TASK: Final = "uploads.forget_parts"
FORGET_CONTENT_TASK: Final = "uploads.forget_content"
FORGET_ALL_TASK: Final = "uploads.forget_all"
WRITTEN_UNTIL: Final = timedelta(hours=1)
"""After an upload or its organization is gone: longer than a request that was let in before goes on to write."""

MEMBER_REMOVED: Final = {
    "code": "member_removed",
    "detail": "Who sent it is no member of this organization any more. Send it again.",
}
NO_ADMIN: Final = {
    "code": "permission_missing",
    "detail": "Who sent it is no admin any more, and rosters are admins'. Send it again.",
}
GAVE_UP: Final = {
    "code": "upload_gave_up",
    "detail": "It was not looked at within a day, for a reason of ours. Send it again.",
}


async def delete_for_good(db: TenantSession, upload: Upload, action_details: dict[str, Any] | None = None) -> None:
    """`upload` is locked, after the organization's turn was taken."""
    details = {"name": upload.name, "purpose": upload.purpose, **(action_details or {})}
    record(db, "upload.erased", "upload", upload.id, details)
    upload_id, content_id, state = upload.id, upload.content_id, UploadState(upload.state)
    await db.delete(upload)
    await db.flush()
    await forget_parts(db, upload_id)
    if state is UploadState.PROCESSING:
        await forget_after_processing(db, upload_id)
    if content_id is not None:
        await release_content(db, content_id)


async def end_unsettled(db: TenantSession, upload: Upload, state: UploadState, error: dict[str, Any] | None) -> None:
    """It was sent in vain. `upload` is locked and unsettled; the plan's room for it is free again."""
    assert upload.state in UNSETTLED
    was_processing = upload.state == UploadState.PROCESSING
    upload.state, upload.error, upload.progress = state, error, 0
    await db.flush()
    await db.execute(queries.delete_parts(upload.id))
    await forget_parts(db, upload.id)
    if was_processing:
        await forget_after_processing(db, upload.id)
    details = {"name": upload.name, "purpose": upload.purpose, "code": error["code"] if error else state}
    if state is UploadState.REFUSED:
        record(db, "upload.refused", "upload", upload.id, details)
    else:
        record(db, "upload.ended", "upload", upload.id, details)


async def forget_parts(db: TenantSession, upload_id: UUID) -> None:
    """Now, and once more what a request wrote that was let in before."""
    for delay in (None, WRITTEN_UNTIL):
        await defer(db, FORGET_PARTS_TASK, delay=delay, upload_id=str(upload_id))


async def forget_after_processing(db: TenantSession, upload_id: UUID) -> None:
    """What its job has written, once that is over: a content that was made of an upload has the upload's id."""
    await defer(db, FORGET_CONTENT_TASK, lock=str(upload_id), content_id=str(upload_id))


async def release_content(db: TenantSession, content_id: UUID) -> None:
    """Unless another upload has it. The organization's turn is taken: nobody begins to share it meanwhile."""
    if not await queries.has_content(db, content_id):
        for statement in queries.delete_content(content_id):
            await db.execute(statement)
        await defer(db, FORGET_CONTENT_TASK, content_id=str(content_id))


async def end_all_of_user(db: TenantSession, user_id: UUID) -> None:
    """What a removed member is still sending ends. What was sent stays the school's: who removes the member has it looked
    at, since the member's own job could not enter any more. Who leaves can ask for no such job."""
    for upload in (await db.execute(queries.unsettled_of_user(user_id))).scalars():
        if upload.state == UploadState.PROCESSING and db.context.user_id != user_id:
            await enqueue_processing(db, upload)
        else:
            await end_unsettled(db, upload, UploadState.REFUSED, MEMBER_REMOVED)


async def end_all_of_former_admins(db: TenantSession) -> None:
    """Their rosters: they do not see them any more, nor do their jobs."""
    for upload in (await db.execute(queries.unsettled_rosters_of_others_than_admins())).scalars():
        await end_unsettled(db, upload, UploadState.REFUSED, NO_ADMIN)


async def forget_all(db: TenantSession) -> None:
    """The rows go with the organization; its files are the storage's."""
    for delay in (None, WRITTEN_UNTIL):
        await defer(db, FORGET_ALL_TASK, delay=delay)
