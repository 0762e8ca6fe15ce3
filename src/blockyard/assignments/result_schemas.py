"""Results over HTTP."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field

from blockyard.assignments.schemas import MOST_POINTS, POINTS
from blockyard.assignments.states import ScoreStatus
from blockyard.classes.states import EnrollmentState
from blockyard.web.etags import Editable
from blockyard.web.schemas import KEEPABLE, RequestModel

SCORE: Final = "In place of what the attempts come to, to the hundredth; null: they decide"
STATUS: Final = "In OneRoster's words, in place of what the attempts say; null: they decide"
FEEDBACK: Final = "For the student to read"
ENROLLMENT: Final = "Whether she attends the class. Who does not is asked for nothing that is due later"
NO_SCORE: Final = "nothing was done, she is exempt, or a teacher says that it is not submitted"
LATE: Final = "Whether it was begun, and the attempt that counts was not done when it was due"
MISSING: Final = "Whether it was due, or is closed, and is not begun; or a teacher says that it is not submitted"


class ResultPut(RequestModel):
    """What a teacher decides. What is left out stays as it is; null takes it away, and the attempts decide again."""

    score: Annotated[float, Field(ge=0, le=MOST_POINTS, allow_inf_nan=False), *POINTS] | None = Field(
        default=None, description=SCORE
    )
    status: ScoreStatus | None = Field(default=None, description=STATUS)
    feedback: Annotated[str, Field(max_length=5_000), KEEPABLE] | None = Field(default=None, description=FEEDBACK)


class ResultRead(Editable):
    student_id: UUID = Field(description="The student's id")
    display_name: str = Field(description="What the student is called")
    enrollment_status: EnrollmentState = Field(description=ENROLLMENT)
    attempts: int = Field(description="How many were begun")
    score: float | None = Field(description=f"0 to the assignment's `max_score`; null: {NO_SCORE}")
    overridden: bool = Field(description="Whether a teacher decided the score")
    status: ScoreStatus = Field(description="Decided by a teacher, or by the attempts")
    late: bool = Field(description=LATE)
    missing: bool = Field(description=MISSING)
    exempt: bool = Field(description="Whether the student need not do it")
    feedback: str | None = Field(description="What a teacher says to her")
    decided_by_id: UUID | None = Field(description="The user who decided something of it last; null: nobody did")
    decided_at: datetime | None = Field(description="When; null: nobody did")
    completed_at: datetime | None = Field(description="When the attempt that counts was done; null: none is")
    last_seen_at: datetime | None = Field(description="When something was last heard of her in it; null: nothing was")
    seconds_active: int = Field(description="How long she played, without the pauses")

    changes_by_itself = frozenset(
        {
            "attempts",
            "score",
            "status",
            "late",
            "missing",
            "completed_at",
            "last_seen_at",
            "seconds_active",
            "display_name",
            "enrollment_status",
        }
    )
