"""What can be one of a few words."""

from enum import StrEnum
from typing import Final


class ImportState(StrEnum):
    """Words that end in -ing are of work that goes on."""

    STAGING = "staging"
    STAGED = "staged"
    APPLYING = "applying"
    APPLIED = "applied"
    UNDOING = "undoing"
    UNDONE = "undone"
    FAILED = "failed"


IMPORT_STATES: Final = tuple(ImportState)
WORKING: Final = (ImportState.STAGING, ImportState.APPLYING, ImportState.UNDOING)


class RosterFormat(StrEnum):
    """What the file is."""

    ONEROSTER = "oneroster"
    CSV = "csv"


FORMATS: Final = tuple(RosterFormat)
MEDIA_TYPES: Final = {
    "application/zip": RosterFormat.ONEROSTER,
    "text/csv": RosterFormat.CSV,
    "application/octet-stream": None,
}
"""Of what is sent. None: one looks at how it begins."""
BEGIN_OF_ZIP: Final = b"PK"


class Mode(StrEnum):
    """OneRoster's words for what a file tells of: all there is, what is another, or nothing."""

    BULK = "bulk"
    DELTA = "delta"
    ABSENT = "absent"


class RowKind(StrEnum):
    """What a row is about. A teacher is one who teaches a class beside its teacher."""

    TERM = "term"
    CLASS = "class"
    STUDENT = "student"
    ENROLLMENT = "enrollment"
    TEACHER = "teacher"


KINDS: Final = tuple(RowKind)
COUNTED: Final = {
    RowKind.TERM: "terms",
    RowKind.CLASS: "classes",
    RowKind.STUDENT: "students",
    RowKind.ENROLLMENT: "enrollments",
}
"""What each is called in `counts`."""


class RowAction(StrEnum):
    """What becomes of a row. One that comes back is changed."""

    NEW = "new"
    CHANGED = "changed"
    LEAVING = "leaving"


ACTIONS: Final = tuple(RowAction)
