"""Why bytes that somebody sends are not taken."""

from typing import Final

from blockyard.base.errors import BadRequest, Conflict, PayloadTooLarge, Problem, Unavailable, Unprocessable

RETRY_AFTER_SECONDS: Final = 5


class UploadOver(Problem):
    """It takes no more bytes, and never will."""

    status, code = 410, "upload_over"


class UploadComplete(Conflict):
    code = "upload_complete"

    def __init__(self) -> None:
        super().__init__("All of this upload has come. Read how far it is at GET /api/v1/uploads/{upload_id}.")


class OffsetWrong(Conflict):
    code = "upload_offset_wrong"

    def __init__(self, offset: int) -> None:
        words = f"{offset} bytes of this upload are kept. Go on from there, with Upload-Offset: {offset}."
        super().__init__(words, headers={"Upload-Offset": str(offset)})


class UploadEmpty(Unprocessable):
    code = "upload_empty"

    def __init__(self) -> None:
        super().__init__("The file has nothing in it. Choose another one.")


class LengthMissing(BadRequest):
    code = "upload_length_missing"

    def __init__(self) -> None:
        super().__init__(
            "Say how long the file is, in the header Upload-Length: a length that is told later (Upload-Defer-Length) is not"
            " taken here, since its room is taken from the plan at once."
        )


class HeaderUnreadable(BadRequest):
    code = "upload_header_unreadable"


class ChecksumMismatch(Unprocessable):
    code = "checksum_mismatch"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not what was announced: its checksum is another one. Send it again.")


class TusChecksumMismatch(Problem):
    """The status is the protocol's own (tus 1.0.0, checksum)."""

    status, code, title = 460, "tus_checksum_mismatch", "Checksum Mismatch"

    def __init__(self) -> None:
        super().__init__("What came is not what its Upload-Checksum says. None of it was kept; send it again.")


class PartsMissing(BadRequest):
    code = "parts_missing"


class PartSizeWrong(Unprocessable):
    code = "part_size_wrong"


class SizeWrong(Unprocessable):
    code = "upload_size_wrong"


class NotArrived(Conflict):
    code = "upload_not_arrived"

    def __init__(self) -> None:
        super().__init__("No file is at the address that you were given. Put it there, and ask again.")


class DirectNotHere(Conflict):
    code = "direct_upload_not_here"

    def __init__(self) -> None:
        super().__init__("Files are kept in a folder here, which takes none directly. Send it to /api/v1/uploads/tus.")


class UploadsBusy(Unavailable):
    code = "uploads_busy"

    def __init__(self) -> None:
        words = "Many files are coming in at this moment. Nothing of this one was lost; go on in a few seconds."
        super().__init__(words, headers={"Retry-After": str(RETRY_AFTER_SECONDS)})


def check_length(length: int, most: int) -> None:
    """Raises UploadEmpty, PayloadTooLarge."""
    if length == 0:
        raise UploadEmpty
    if length > most:
        raise PayloadTooLarge(f"A file may have {most} bytes here, and this one has {length}. Send a smaller one.")
