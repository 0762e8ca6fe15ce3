"""A class's gradebook over HTTP."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from blockyard.assignments.states import ScoreStatus, ShownState
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
    score: float | None = Field(description="0 to its `max_score`; null: nothing was done, or the student is exempt")
    overridden: bool = Field(description="Whether a teacher decided the score")
    status: ScoreStatus = Field(description="Decided by a teacher, or by the attempts")
    late: bool = Field(description="Whether it was begun, and not finished when it was due")
    missing: bool = Field(description="Whether it was due and is not begun, or a teacher says that it is not submitted")
    exempt: bool = Field(description="Whether the student need not do it")


class GradebookStudent(ResponseModel):
    student_id: UUID = Field(description="The student's id")
    display_name: str = Field(description="What the student is called")
    cells: list[GradebookCell] = Field(description="One for each assignment that is given to her, in their order")


class GradebookRead(ResponseModel):
    class_id: UUID = Field(description="Of the class")
    class_name: str = Field(description="What it is called")
    assignments: list[GradebookAssignment] = Field(description="But drafts, the first that was published first")
    students: list[GradebookStudent] = Field(description="Sorted by name")
