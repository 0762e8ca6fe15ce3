"""Who attends a class, over HTTP."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field

from blockyard.classes.schemas import MOST_STUDENTS, missing
from blockyard.classes.states import EnrollmentState
from blockyard.web.schemas import UNIQUE, RequestModel, ResponseModel

FINAL_GRADE: Final = "Of 100"
ATTENDANCE: Final = "Of 100 lessons, in how many the student was there"

StudentIds = Annotated[list[UUID], Field(min_length=1, max_length=MOST_STUDENTS), *UNIQUE]
Percent = Annotated[float, Field(ge=0, le=100)]


class ClassStudentRead(ResponseModel):
    id: UUID = Field(description="The student's id")
    username: str | None = Field(description="What the student types to sign in; null: there is no way to sign in")
    display_name: str = Field(description="As teachers and the class call the student")
    first_name: str | None = Field(description="The given name, if the school keeps it")
    last_name: str | None = Field(description="The family name, if the school keeps it")
    enrolled_at: datetime = Field(description="Since when the student attends the class")
    dropped_at: datetime | None = Field(description="Since when no more; null: still")
    status: EnrollmentState = Field(description="Whether the student attends the class")
    final_grade: float | None = Field(description=FINAL_GRADE)
    attendance_percentage: float | None = Field(description=ATTENDANCE)


class EnrollmentUpdate(RequestModel):
    """What is left out stays as it is. Null takes away a grade or an attendance."""

    status: EnrollmentState | None = missing("Whether the student attends the class")
    final_grade: Percent | None = missing(FINAL_GRADE)
    attendance_percentage: Percent | None = missing(ATTENDANCE)


class EnrolledRead(ResponseModel):
    enrolled: list[UUID] = Field(description="The students who attend it from now on")
    already_enrolled: list[UUID] = Field(description="Those who did before")
