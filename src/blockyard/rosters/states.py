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


class Format(StrEnum):
    """What the file is."""

    ONEROSTER = "oneroster"
    CSV = "csv"


FORMATS: Final = tuple(Format)
MEDIA_TYPES: Final = {"application/zip": Format.ONEROSTER, "text/csv": Format.CSV}


class Mode(StrEnum):
    """OneRoster's words for what a file tells of: all there is, what is another, or nothing."""

    BULK = "bulk"
    DELTA = "delta"
    ABSENT = "absent"


class Kind(StrEnum):
    """What a row is about. A teacher is one who teaches a class beside its teacher."""

    TERM = "term"
    CLASS = "class"
    STUDENT = "student"
    ENROLLMENT = "enrollment"
    TEACHER = "teacher"


KINDS: Final = tuple(Kind)
COUNTED: Final = {
    Kind.TERM: "terms",
    Kind.CLASS: "classes",
    Kind.STUDENT: "students",
    Kind.ENROLLMENT: "enrollments",
}
"""What each is called in `counts`."""


class Action(StrEnum):
    """What becomes of a row. One that comes back is changed."""

    NEW = "new"
    CHANGED = "changed"
    LEAVING = "leaving"


ACTIONS: Final = tuple(Action)
