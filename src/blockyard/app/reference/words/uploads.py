"""Codes about uploads."""

from typing import Final

from blockyard.app.reference.words import Words

UPLOADS: Final[Words] = {
    400: {
        "form_unreadable": (
            "The body is no form with a file in it (multipart/form-data), or has too many fields.",
            "Let your HTTP library write the form; `detail` says where it could not be read.",
        ),
        "parts_missing": (
            "Parts of the file have not come, or were not named; `detail` names the first of them.",
            "Send them, and complete the upload then.",
        ),
        "upload_header_unreadable": (
            "Upload-Metadata or Upload-Checksum is not written as tus has it, or the algorithm is none of ours.",
            "Write values in Base64. OPTIONS tells the algorithms.",
        ),
        "upload_length_missing": (
            "Upload-Length is missing. A length that is told later is not taken.",
            "Send how many bytes the file has.",
        ),
    },
    404: {
        "upload_link_closed": (
            "The link is over, or opens nothing: it was never made, or its upload is gone or not ready, or who made it may"
            " not read it any more. Which of these is not told.",
            "Get a new one at `POST /api/v1/uploads/{upload_id}/link`.",
        ),
    },
    409: {
        "direct_upload_not_here": (
            "Files are kept in a folder here, and no folder takes them directly.",
            "Send the file by tus, or as a form.",
        ),
        "upload_complete": (
            "All bytes of the upload have come.",
            "Read how far it is. What is not wanted any more is deleted as an upload.",
        ),
        "upload_not_arrived": (
            "Nothing is at the address in the object storage.",
            "Put the file there, and complete the upload then.",
        ),
        "upload_offset_wrong": (
            "The bytes do not begin where those that are kept end: some were kept before, or somebody else sends, too.",
            "Go on at the Upload-Offset of the answer.",
        ),
        "upload_not_deleted": ("The upload is not deleted, so there is nothing to restore.", "Use it as it is."),
        "upload_not_ready": (
            "The upload has not come whole, is being looked at, was refused or was deleted.",
            "Read its `state`: wait until it is `ready`, send it again, or restore it.",
        ),
    },
    410: {
        "upload_over": (
            "The upload was ended, refused, deleted, or did not come in time.",
            "Begin a new one.",
        ),
    },
    412: {
        "tus_version": (
            "Tus-Resumable is missing, or names a version that is not spoken here.",
            "Send Tus-Resumable: 1.0.0.",
        ),
    },
    422: {
        "checksum_mismatch": (
            "What came has another SHA-256 than was announced.",
            "Send it again.",
        ),
        "part_size_wrong": (
            "The part is longer or shorter than its number says.",
            "Send exactly `part_size` bytes, and with the last part what is left.",
        ),
        "upload_empty": ("The file has no byte in it.", "Choose another one."),
        "upload_size_wrong": (
            "The file in the object storage is not as long as was announced.",
            "Put the right file there, and complete the upload then.",
        ),
        "pages_unreadable": ("`pages` names no pages.", "Write numbers and ranges, such as `3-5,8`."),
    },
    460: {
        "tus_checksum_mismatch": (
            "The bytes of the request are not what Upload-Checksum says; none of them was kept. The status is that of tus.",
            "Send them again, at the same offset.",
        ),
    },
    503: {
        "uploads_busy": (
            "As many files are coming in as the server takes at one time, or half of them are your organization's.",
            "Wait as long as Retry-After says, and go on.",
        ),
    },
}
