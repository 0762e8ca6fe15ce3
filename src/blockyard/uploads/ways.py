"""Uploads in the words of old clients."""

from typing import Final

from blockyard.uploads.models import Upload
from blockyard.uploads.schemas import UploadRemark
from blockyard.uploads.states import UploadState
from blockyard.uploads.transport_schemas import FileForm, FileSent, Status, UploadStatus

STATUS_OF: Final[dict[UploadState, Status]] = {
    UploadState.RECEIVING: "uploading",
    UploadState.PROCESSING: "processing",
    UploadState.READY: "completed",
    UploadState.DELETED: "cancelled",
    UploadState.REFUSED: "failed",
    UploadState.EXPIRED: "cancelled",
}
NO_SWITCH: Final = UploadRemark(
    code="virus_scan_is_not_optional",
    detail="`virus_scan: false` was not heeded. Others open what one sends, so all is scanned where there is a scanner.",
)
THUMBNAILS_MADE: Final = UploadRemark(
    code="thumbnails_are_not_optional",
    detail="`generate_thumbnails: false` was not heeded. Lists of uploads show them.",
)


def status_of(upload: Upload) -> Status:
    state = UploadState(upload.state)
    return "pending" if state is UploadState.RECEIVING and upload.received == 0 else STATUS_OF[state]


def present_status(upload: Upload) -> UploadStatus:
    coming = upload.state in (UploadState.RECEIVING, UploadState.EXPIRED)
    return UploadStatus(
        upload_id=upload.id,
        status=status_of(upload),
        state=UploadState(upload.state),
        progress_percentage=100 * upload.received // upload.length if coming else upload.progress,
        bytes_uploaded=upload.received,
        total_bytes=upload.length,
        error_message=upload.error["detail"] if upload.error else None,
        created_at=upload.created_at,
        updated_at=upload.updated_at,
    )


def present_sent(upload: Upload, warnings: list[UploadRemark]) -> FileSent:
    return FileSent(
        file_id=upload.id,
        upload_id=upload.id,
        filename=upload.name,
        file_size=upload.length,
        mime_type=upload.declared_type,
        storage_path=None,
        cdn_url=None,
        thumbnail_url=None,
        status=status_of(upload),
        created_at=upload.created_at,
        warnings=warnings,
    )


def warnings_of(form: FileForm) -> list[UploadRemark]:
    """Of what was asked and is not done."""
    return ([] if form.virus_scan else [NO_SWITCH]) + ([] if form.generate_thumbnails else [THUMBNAILS_MADE])
