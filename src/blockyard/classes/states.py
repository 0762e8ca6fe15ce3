"""What can be one of a few words."""

from enum import StrEnum
from typing import Final


class Helper(StrEnum):
    """Who teaches a class beside its teacher."""

    CO_TEACHER = "co_teacher"
    ASSISTANT = "assistant"


HELPERS: Final = tuple(one.value for one in Helper)


class EnrollmentState(StrEnum):
    """Whether a student attends a class."""

    ACTIVE = "active"
    DROPPED = "dropped"
    COMPLETED = "completed"


ENROLLMENT_STATES: Final = tuple(EnrollmentState)


class Joining(StrEnum):
    """What happens to who types the class's code and has no card: nothing, her teacher is asked, or she is let in."""

    CLOSED = "closed"
    REQUEST = "request"
    DIRECT = "direct"


JOININGS: Final = tuple(Joining)


class TermKind(StrEnum):
    """In OneRoster's words, in lower case."""

    SCHOOL_YEAR = "school_year"
    SEMESTER = "semester"
    TERM = "term"
    GRADING_PERIOD = "grading_period"


TERM_KINDS: Final = tuple(TermKind)
