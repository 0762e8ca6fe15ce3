"""What can be one of a few words."""

from enum import StrEnum
from typing import Final


class UploadState(StrEnum):
    """Words that end in -ing are of what goes on."""

    RECEIVING = "receiving"
    PROCESSING = "processing"
    READY = "ready"
    REFUSED = "refused"
    EXPIRED = "expired"
    """Its bytes did not come in time."""
    DELETED = "deleted"
    """It can be restored until `delete_at`."""


UPLOAD_STATES: Final = tuple(UploadState)
UNSETTLED: Final = (UploadState.RECEIVING, UploadState.PROCESSING)
"""Their bytes are parts, and counted by the length that was declared."""


class Protocol(StrEnum):
    """How its bytes come."""

    TUS = "tus"
    """Portions in their order, each from the offset where the one before ended."""
    PARTS = "parts"
    """Parts by number, in any order and side by side; one sent again takes the other's place."""
    DIRECT = "direct"
    """One file that the sender puts into the object storage herself, at an address that we signed."""


PROTOCOLS: Final = tuple(Protocol)


class FileKind(StrEnum):
    CONTENT = "content"
    THUMBNAIL_256 = "thumbnail_256"
    THUMBNAIL_1024 = "thumbnail_1024"


FILE_KINDS: Final = tuple(FileKind)
