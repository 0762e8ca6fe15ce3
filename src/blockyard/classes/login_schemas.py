"""Cards for a whole class, over HTTP."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from blockyard.web.schemas import RequestModel, ResponseModel


class ClassLoginsCreate(RequestModel):
    method: Literal["pictures", "words"] = Field(description="What the students prove it with, beside their badges")


class ClassLoginsRead(ResponseModel):
    made_for: list[UUID] = Field(description="The students who had no way to sign in and have one now")
