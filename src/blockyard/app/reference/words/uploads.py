"""Codes about uploads."""

from typing import Final

from blockyard.app.reference.words import Words

UPLOADS: Final[Words] = {
    404: {
        "upload_link_closed": (
            "The link is over, or opens nothing: it was never made, or its upload is gone or not ready, or who made it may"
            " not read it any more. Which of these is not told.",
            "Get a new one at `POST /api/v1/uploads/{upload_id}/link`.",
        ),
    },
    409: {
        "upload_not_deleted": ("The upload is not deleted, so there is nothing to restore.", "Use it as it is."),
        "upload_not_ready": (
            "The upload has not come whole, is being looked at, was refused or was deleted.",
            "Read its `state`: wait until it is `ready`, send it again, or restore it.",
        ),
    },
    422: {
        "pages_unreadable": ("`pages` names no pages.", "Write numbers and ranges, such as `3-5,8`."),
    },
}
