"""Terms over HTTP."""

from datetime import date, datetime
from typing import Final, Self
from uuid import UUID

from pydantic import Field, model_validator

from blockyard.classes.schemas import Short, missing
from blockyard.classes.states import TermKind
from blockyard.web.etags import Editable
from blockyard.web.schemas import RequestModel

NAME: Final = "As people call it"
KIND: Final = "A school year, or a part of one"
STARTS_ON: Final = "Its first day"
ENDS_ON: Final = "Its last day; later than the first"


class TermCreate(RequestModel):
    name: Short = Field(description=NAME, examples=["Autumn 2026"])
    kind: TermKind = Field(default=TermKind.TERM, description=KIND)
    starts_on: date = Field(description=STARTS_ON, examples=["2026-09-01"])
    ends_on: date = Field(description=ENDS_ON, examples=["2026-12-18"])

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.ends_on <= self.starts_on:
            raise ValueError("ends_on must be later than starts_on")
        return self


class TermUpdate(RequestModel):
    """What is left out stays as it is. Null changes nothing."""

    name: Short | None = missing(NAME)
    kind: TermKind | None = missing(KIND)
    starts_on: date | None = missing(STARTS_ON)
    ends_on: date | None = missing(ENDS_ON)


class TermRead(Editable):
    id: UUID
    name: str = Field(description=NAME)
    kind: TermKind = Field(description=KIND)
    starts_on: date = Field(description=STARTS_ON)
    ends_on: date = Field(description=ENDS_ON)
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime
