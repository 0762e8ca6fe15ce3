"""What can be one of a few words."""

from enum import StrEnum
from typing import Final


class AssignmentState(StrEnum):
    """What is kept of an assignment."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


ASSIGNMENT_STATES: Final = tuple(AssignmentState)


class ShownState(StrEnum):
    """What is told of it: one that opens later is `scheduled`, one whose time is over is `closed`."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    CLOSED = "closed"


class Scoring(StrEnum):
    """Which of a student's attempts count."""

    BEST = "best"
    LAST = "last"
    AVERAGE = "average"


SCORINGS: Final = tuple(Scoring)


class Via(StrEnum):
    """Where an attempt is played."""

    BROWSER = "browser"
    ROBLOX = "roblox"


VIAS: Final = tuple(Via)


class ProgressType(StrEnum):
    """What happens in an attempt."""

    STARTED = "session.started"
    ANSWERED = "question.answered"
    CHECKPOINT = "checkpoint.reached"
    FOUND = "item.found"
    DONE = "activity.completed"
    FINISHED = "world.finished"
    HELP = "help.opened"


PROGRESS_TYPES: Final = tuple(ProgressType)
PROGRESS: Final = tuple(one for one in ProgressType if one not in (ProgressType.STARTED, ProgressType.HELP))
"""What brings a student on when it happens for the first time; an answer only if it is right."""
COMPLETED: Final = "attempt.completed"
"""What is kept when a student says that an attempt is done. Nobody sends it."""
EVENT_TYPES: Final = (*PROGRESS_TYPES, COMPLETED)


class ScoreStatus(StrEnum):
    """In OneRoster's words, joined with a line. `not_submitted` is what others call missing."""

    EXEMPT = "exempt"
    NOT_SUBMITTED = "not_submitted"
    SUBMITTED = "submitted"
    PARTIALLY_GRADED = "partially_graded"
    FULLY_GRADED = "fully_graded"


SCORE_STATUSES: Final = tuple(ScoreStatus)


class ProgressOutcome(StrEnum):
    """What became of an event that was sent."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


class Refusal(StrEnum):
    """Why an event of Roblox's is not kept, or one of a browser's that names what is not there."""

    NO_ASSIGNMENT = "no_assignment"
    PLACE_KEY_NOT_OF_CLASS = "place_key_not_of_class"
    NO_ATTEMPTS_LEFT = "no_attempts_left"
    TOO_MANY_EVENTS = "too_many_events"
    FIELD_MISSING = "field_missing"
    UNKNOWN_QUESTION = "unknown_question"
    NO_SUCH_CHOICE = "no_such_choice"
    UNKNOWN_ACTIVITY = "unknown_activity"
    UNKNOWN_THING = "unknown_thing"
