"""A class's gradebook over HTTP."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from blockyard.assignments.result_schemas import ENROLLMENT, LATE, MISSING, NO_SCORE
from blockyard.assignments.states import ScoreStatus, ShownState
from blockyard.classes.states import EnrollmentState
from blockyard.web.schemas import ResponseModel


class GradebookAssignment(ResponseModel):
    id: UUID
    title: str = Field(description="What students read first")
    max_score: float = Field(description="What a result is worth in which all is right")
    published_at: datetime = Field(description="When it was published")
    due_at: datetime | None = Field(description="Who has not finished then is late; null: nobody is")
    state: ShownState = Field(description="Scheduled, published or closed")


class GradebookCell(ResponseModel):
    assignment_id: UUID = Field(description="Of the assignment")
    attempts: int = Field(description="How many were begun")
    score: float | None = Field(description=f"0 to its `max_score`; null: {NO_SCORE}")
    overridden: bool = Field(description="Whether a teacher decided the score")
    status: ScoreStatus = Field(description="Decided by a teacher, or by the attempts")
    late: bool = Field(description=LATE)
    missing: bool = Field(description=MISSING)
    exempt: bool = Field(description="Whether the student need not do it")


class GradebookStudent(ResponseModel):
    student_id: UUID = Field(description="The student's id")
    display_name: str = Field(description="What the student is called")
    username: str | None = Field(description="What she signs in with; null: she has no card yet")
    sourced_id: str | None = Field(description="What the school's roster calls her; null: she was entered by hand")
    grade_level: int | None = Field(description="0 to 12; null: it is not said")
    enrollment_status: EnrollmentState = Field(description=ENROLLMENT)
    cells: list[GradebookCell] = Field(description="One for each assignment that is given to her, in their order")


class GradebookRead(ResponseModel):
    class_id: UUID = Field(description="Of the class")
    class_name: str = Field(description="What it is called")
    assignments: list[GradebookAssignment] = Field(description="But drafts, the first that was published first")
    students: list[GradebookStudent] = Field(description="Sorted by name")
