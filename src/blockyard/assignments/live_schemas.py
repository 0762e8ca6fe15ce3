"""Who plays in a class now, over HTTP."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from blockyard.web.schemas import ResponseModel


class LiveStudentRead(ResponseModel):
    student_id: UUID = Field(description="The student's id")
    display_name: str = Field(description="What the student is called")
    assignment_id: UUID = Field(description="What is played")
    attempt_id: UUID = Field(description="The attempt")
    place: str | None = Field(description="The activity or thing that was told of last; null: none was yet")
    answered: int = Field(description="How many questions were answered")
    right: int = Field(description="How many of them with the first answer")
    wrong: int = Field(description="How many of them not")
    question_count: int = Field(description="How many the world asks")
    is_stuck: bool = Field(description="Whether nothing brought the student on for three minutes")
    is_done: bool = Field(
        description="Whether all questions are answered, the world is finished, or the student said that it is done"
    )
    last_seen_at: datetime = Field(description="When something was last heard")


class LiveRead(ResponseModel):
    """Those who were heard of in the last ten minutes, two hundred at most, sorted by name."""

    students: list[LiveStudentRead] = Field(description="Each with the attempt that was heard of last")
