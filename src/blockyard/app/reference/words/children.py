"""Codes about what is kept of students."""

from typing import Final

from blockyard.app.reference.words import Words

CHILDREN: Final[Words] = {
    409: {
        "student_export_busy": (
            "An export of all students is at work.",
            "Wait until it is ready, and download that one.",
        ),
        "student_export_not_ready": (
            "The export has no file: it is at work, or failed.",
            "Read its `state` until it is `ready`. Of one that failed `error` says why; ask for another one.",
        ),
    },
}
