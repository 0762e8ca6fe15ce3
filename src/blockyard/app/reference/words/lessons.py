"""Codes about what is made of uploads."""

from typing import Final

from blockyard.app.reference.words import Words

LESSONS: Final[Words] = {
    409: {
        "upload_not_ready": (
            "The upload is on its way, refused or deleted.",
            "Read its `state`, and use it when it is `ready`; restore one that was deleted.",
        ),
    },
    422: {
        "no_upload_taught": (
            "Pages were chosen, and the environment teaches no upload.",
            "Send the `upload_id` with its pages.",
        ),
        "upload_has_no_text": (
            "There is no text on the pages that were asked for: they are blank, or pictures of a scanner.",
            "Choose other pages, or send a file whose text can be selected.",
        ),
        "upload_of_another_purpose": (
            "The upload was sent for something else: a roster teaches nothing, and a lesson is no roster.",
            "Send the file for this purpose.",
        ),
        "upload_pages_unknown": (
            "The upload has no such pages.",
            "Choose some that it has: numbers and spans of them, such as `3-5,8`.",
        ),
    },
}
