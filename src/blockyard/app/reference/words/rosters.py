"""Codes about imports of rosters."""

from typing import Final

from blockyard.app.reference.words import Words

ROSTERS: Final[Words] = {
    409: {
        "confirm_removals": (
            "More than a fifth of the students, classes or enrollments that rosters brought would leave; `leaving` has the"
            " numbers.",
            "Look at the changes. If the file is whole, send `confirm_removals: true`.",
        ),
        "roster_import_busy": (
            "Three imports of the school's are at work.",
            "Wait until one is done, and send the file again.",
        ),
        "roster_import_not_ready": (
            "An import in this state cannot be applied, undone or deleted.",
            "Read its `state`: one that is staged can be applied or deleted, one that is applied can be undone.",
        ),
        "roster_undo_over": (
            "Another import was applied after this one.",
            "Import the file of before again.",
        ),
    },
    400: {
        "upload_and_body": ("A file and an `upload_id` were sent together.", "Send one of both."),
    },
    422: {
        "upload_gone": ("The upload was deleted before its import had read it.", "Send the file again."),
        "roster_file_empty": ("The body has nothing in it.", "Send the file itself."),
    },
}
