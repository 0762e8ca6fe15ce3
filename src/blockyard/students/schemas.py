"""The students room over HTTP."""

from datetime import datetime
from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import Field, model_validator

from blockyard.students.states import Method
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel

LONGEST_NAME: Final = 100

StudentName = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), CLEAN]
GradeLevel = Annotated[int, Field(ge=0, le=12)]
Username = Annotated[
    str,
    Field(min_length=3, max_length=20, pattern="^[a-z0-9]+$", description="What the student types", examples=["zoe7"]),
    KEEPABLE,
]
Secret = Annotated[str, Field(min_length=1, max_length=200), KEEPABLE]

DISPLAY_NAME: Final = "As teachers and the class call the student; a nickname will do"
GIVEN_NAME: Final = "As the school's roster has it; not needed"
FAMILY_NAME: Final = "As the school's roster has it; not needed"
GRADE_LEVEL: Final = "The grade; 0 is kindergarten"
USERNAME: Final = "What the student types to sign in"
METHOD: Final = "What the student proves it with; a badge does as well"


def missing(words: str) -> Any:
    """A field that may be left out."""
    return Field(default=None, description=words)


class StudentCreate(RequestModel):
    display_name: StudentName = Field(description=DISPLAY_NAME, examples=["Zoë B."])
    given_name: StudentName | None = missing(GIVEN_NAME)
    family_name: StudentName | None = missing(FAMILY_NAME)
    grade_level: GradeLevel | None = missing(GRADE_LEVEL)


class StudentUpdate(RequestModel):
    """What is left out stays as it is. Null takes away what a student can lack."""

    display_name: StudentName | None = missing(DISPLAY_NAME)
    given_name: StudentName | None = missing(GIVEN_NAME)
    family_name: StudentName | None = missing(FAMILY_NAME)
    grade_level: GradeLevel | None = missing(GRADE_LEVEL)
    is_active: bool | None = missing("false archives the entry and ends its sign-ins, true brings it back")


class StudentRead(Editable):
    id: UUID
    display_name: str = Field(description=DISPLAY_NAME)
    given_name: str | None = Field(description=GIVEN_NAME)
    family_name: str | None = Field(description=FAMILY_NAME)
    grade_level: int | None = Field(description=GRADE_LEVEL)
    username: str | None = Field(description=f"{USERNAME}; null: there is no way to sign in")
    is_active: bool = Field(description="Whether the entry is not archived")
    is_of_roster: bool = Field(description="Whether the school's roster brought it; an import may archive it")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class StudentLoginPut(RequestModel):
    method: Method = Field(description=f"{METHOD}: `pictures`, `words` or `password`", examples=["pictures"])
    username: Username | None = missing(f"{USERNAME}; by default the one of before, or one made of the name")
    password: Secret | None = missing("With `password` only: which one, of 6 letters or more")

    @model_validator(mode="after")
    def has_what_it_needs(self) -> Self:
        if self.method is Method.BADGE:
            raise ValueError("every login has a badge: choose what else, pictures, words or password")
        if (self.password is not None) != (self.method is Method.PASSWORD):
            raise ValueError("send a password with the method password, and with no other one")
        if self.password is not None and len(self.password) < 6:
            raise ValueError("the password must have 6 letters or more")
        return self


class StudentLoginRead(ResponseModel):
    student_id: UUID = Field(description="Whose it is")
    username: str = Field(description=USERNAME)
    method: Method = Field(description=METHOD)
    last_signed_in_at: datetime | None = Field(description="When the student's last sign-in began; null: there is none")
    created_at: datetime
    updated_at: datetime


class StudentCardRead(ResponseModel):
    """What the printed card shows. Whoever has it signs in as the student."""

    username: str = Field(description=USERNAME)
    method: Method = Field(description=METHOD)
    secret: str | None = Field(description="The pictures' names or the words; null: a password is known to nobody")
    badge: str = Field(description="What the QR code says")


class StudentSignInRequest(RequestModel):
    """Either a class's code, a user name and the secret, or a badge alone."""

    class_code: Secret | None = missing("The code of one of the student's classes")
    username: Secret | None = missing(USERNAME)
    secret: Secret | None = missing("The names of the pictures in their order, the words, or the password")
    badge: Secret | None = missing("What the QR code of the card says")

    @model_validator(mode="after")
    def is_one_of_two(self) -> Self:
        typed = [self.class_code, self.username, self.secret]
        if not (all(typed) and self.badge is None) and not (self.badge is not None and not any(typed)):
            raise ValueError("send class_code, username and secret, or badge alone")
        return self


class StudentSignInRead(ResponseModel):
    access_token: str = Field(description="Send it as `Authorization: Bearer`")
    expires_in: int = Field(description="Seconds for which it is good, if the sign-in is not ended before")
    student_id: UUID = Field(description="Who signed in")


class OwnRead(ResponseModel):
    """What a student reads of herself."""

    id: UUID
    display_name: str = Field(description="How teachers and the class call you")
    grade_level: int | None = Field(description=GRADE_LEVEL)
