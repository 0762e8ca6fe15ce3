"""The words and bounds of the room."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

DEFAULT_DAYS: Final = 730
"""This school year and the one before: long enough to compare, and no longer."""
FEWEST_DAYS: Final = 30
"""Less than that, and a class would lose its work while it goes on."""
MOST_DAYS: Final = 1826
"""Five years. COPPA lets nobody keep children's data without an end, so there is no `for ever`."""

FILE_LASTS: Final = timedelta(days=7)
"""The file of an export."""


class ErasedResults(StrEnum):
    """What becomes of the results of a student who is erased."""

    ERASE = "erase"
    KEEP = "keep"


class ExportState(StrEnum):
    """How far an export is."""

    WORKING = "working"
    READY = "ready"
    FAILED = "failed"


STUDENT_ERASED: Final = "student_erased"
"""The rule of a report about one student whom somebody erased. The sweep's rules stand in the rooms' student_records.py."""
