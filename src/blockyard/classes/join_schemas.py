"""Joining a class by its code, over HTTP."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, Field

from blockyard.students.display_names import LONGEST, clean_display_name
from blockyard.students.schemas import StudentCardRead
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel

NAME: Final = "How the class shall call you; a nickname will do"
OwnName = Annotated[
    str,
    Field(min_length=1, max_length=LONGEST, description=NAME, examples=["Zoë B."]),
    AfterValidator(clean_display_name),
    CLEAN,
]


class JoinCreate(RequestModel):
    class_code: Annotated[str, Field(min_length=1, max_length=20, description="The class's code"), KEEPABLE]
    display_name: OwnName


class JoinRead(ResponseModel):
    class_name: str = Field(description="The class's name")
    is_in: bool = Field(description="Whether you attend it now. If not, your teacher was asked")
    card: StudentCardRead | None = Field(
        description="How you sign in: write it down; null: your teacher gives you a card"
    )


class JoinRequestRead(ResponseModel):
    id: UUID
    display_name: str = Field(description="How whoever asked wants to be called")
    created_at: datetime
