"""Many students at once by their names, over HTTP."""

from typing import Annotated, Final, Literal

from pydantic import Field

from blockyard.classes.enrollment_schemas import ClassStudentRead
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel

LONGEST_TEXT: Final = 20_000

NameLines = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), KEEPABLE]


class NamedStudentsCreate(RequestModel):
    names: NameLines = Field(
        description="One a line, as from a spreadsheet or a list; behind a comma or a tab may stand the grade",
        examples=["Anna Berg, 5\nMohamed Ali\nZoë van der Berg, KG"],
    )
    method: Literal["pictures", "words"] | None = Field(
        default=None, description="What they sign in with, beside their badges; null: they have no way to sign in yet"
    )


class NamedStudentsRead(ResponseModel):
    students: list[ClassStudentRead] = Field(description="Who was entered, in the order of the lines")
    same_names: list[str] = Field(
        description="Of the names sent, those that more than one student of the class has now. Write a letter more into one"
        " of them; or erase the entry, if it is the same child"
    )
