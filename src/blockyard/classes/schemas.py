"""The classes room over HTTP."""

import re
from datetime import datetime
from typing import Annotated, Any, ClassVar, Final, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator

from blockyard.classes.states import Helper, Joining
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel

USUAL_STUDENTS: Final = 30
MOST_STUDENTS: Final = 1_000
LONGEST_NAME: Final = 200
MOST_DAYS: Final = 3_660

ClassName = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, examples=["Science 5b"]), CLEAN]
Short = Annotated[str, Field(min_length=1, max_length=100), CLEAN]
Long = Annotated[str, Field(max_length=2_000), KEEPABLE]
GradeLevel = Annotated[int, Field(ge=0, le=12)]
TIME_OF_DAY: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"


def time_of_day(said: str) -> str:
    """Raises ValueError."""
    if re.match(TIME_OF_DAY, said) is None:
        raise ValueError("write a time as 08:30, from 00:00 to 23:59")
    return said


TimeOfDay = Annotated[
    str, Field(examples=["08:30"], json_schema_extra={"pattern": TIME_OF_DAY}), AfterValidator(time_of_day)
]
MaxStudents = Annotated[int, Field(gt=0, le=MOST_STUDENTS)]
ShiftDays = Annotated[int, Field(ge=-MOST_DAYS, le=MOST_DAYS)]

NAME: Final = "As people call it"
SUBJECT: Final = "What is taught"
GRADE_LEVEL: Final = "The grade; 0 is kindergarten"
ROOM: Final = "Where it meets"
SCHEDULE: Final = "When it meets, in the school's words: `Mon, Wed, Fri`"
DESCRIPTION: Final = "For those who teach it"
START_TIME: Final = "When a lesson begins, by the school's clock"
END_TIME: Final = "When a lesson ends; later than it begins"
MAX_STUDENTS: Final = "How many it has room for"
TERM_ID: Final = "The id of the term that it belongs to"
JOINING: Final = "What happens to who types its code and has no card: nothing, you are asked, or she is let in at once"
TEACHER_ID: Final = "The user id of the member to whom it belongs"


def missing(words: str) -> Any:
    """A field that may be left out."""
    return Field(default=None, description=words)


class ClassCreate(RequestModel):
    name: ClassName = Field(description=NAME)
    subject: Short = Field(description=SUBJECT, examples=["Science"])
    grade_level: GradeLevel | None = missing(GRADE_LEVEL)
    room: Short | None = missing(ROOM)
    schedule: Short | None = missing(SCHEDULE)
    description: Long | None = missing(DESCRIPTION)
    start_time: TimeOfDay | None = missing(START_TIME)
    end_time: TimeOfDay | None = missing(END_TIME)
    max_students: MaxStudents = Field(default=USUAL_STUDENTS, description=MAX_STUDENTS)
    term_id: UUID | None = missing(TERM_ID)
    joining: Joining = Field(default=Joining.CLOSED, description=JOINING)
    teacher_id: UUID | None = missing(f"{TEACHER_ID}; by default you. Only an admin names another one")

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.start_time is not None and self.end_time is not None and self.end_time <= self.start_time:
            raise ValueError("end_time must be later than start_time")
        return self


class ClassUpdate(RequestModel):
    """What is left out stays as it is. Null takes away what a class can lack, and changes nothing of the rest."""

    name: ClassName | None = missing(NAME)
    subject: Short | None = missing(SUBJECT)
    grade_level: GradeLevel | None = missing(GRADE_LEVEL)
    room: Short | None = missing(ROOM)
    schedule: Short | None = missing(SCHEDULE)
    description: Long | None = missing(DESCRIPTION)
    start_time: TimeOfDay | None = missing(START_TIME)
    end_time: TimeOfDay | None = missing(END_TIME)
    max_students: MaxStudents | None = missing(MAX_STUDENTS)
    term_id: UUID | None = missing(TERM_ID)
    joining: Joining | None = missing(JOINING)
    is_active: bool | None = missing("false archives it, true brings it back")
    teacher_id: UUID | None = missing(TEACHER_ID)


class ClassCopy(RequestModel):
    """What is left out is as in most copies: the class and its assignments, for you alone, with no students and no dates."""

    name: ClassName | None = missing(f"{NAME}; by default that of the class, with ` (copy)` behind it")
    term_id: UUID | None = missing(f"{TERM_ID}; null: to none, since the next year is another term")
    teacher_id: UUID | None = missing(f"{TEACHER_ID}; by default you. Only an admin names another one")
    helpers: bool = Field(default=False, description="Whether all who teach the class teach the copy, too")
    students: bool = Field(
        default=False, description="Whether those who attend the class attend the copy, too. What they did stays behind"
    )
    assignments: bool = Field(default=True, description="Whether its assignments are copied, each as a draft")
    shift_days: ShiftDays | None = missing(
        "By how many days the assignments' dates move, such as 364: a year later, on the same day of the week. Null: they"
        " have none"
    )


class ClassTeacherRead(ResponseModel):
    user_id: UUID
    full_name: str
    helps_as: Helper = Field(description="As a co-teacher or an assistant")


class ClassRead(Editable):
    changes_by_itself: ClassVar = frozenset({"student_count"})

    id: UUID
    name: str = Field(description=NAME)
    subject: str = Field(description=SUBJECT)
    grade_level: int | None = Field(description=GRADE_LEVEL)
    room: str | None = Field(description=ROOM)
    schedule: str | None = Field(description=SCHEDULE)
    description: str | None = Field(description=DESCRIPTION)
    start_time: str | None = Field(description=START_TIME)
    end_time: str | None = Field(description=END_TIME)
    max_students: int = Field(description=MAX_STUDENTS)
    term_id: UUID | None = Field(description=TERM_ID)
    joining: Joining = Field(description=JOINING)
    code: str | None = Field(description="What its students type first; null: it has none. POST .../code makes one")
    student_count: int = Field(description="How many attend it")
    is_active: bool = Field(description="Whether it is not archived")
    is_of_roster: bool = Field(description="Whether the school's roster brought it; an import may archive it")
    teacher_id: UUID = Field(description=TEACHER_ID)
    teacher_name: str = Field(description="The name of that member")
    helpers: list[ClassTeacherRead] = Field(description="Who teaches it beside that member")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class ClassTeacherPut(RequestModel):
    helps_as: Helper = Field(description="A co-teacher changes the class as its teacher does, an assistant sees it")


class ClassCodeRead(ResponseModel):
    code: str = Field(
        description="What its students type first. The one of before is good no more", examples=["BCDF-GHJK"]
    )
