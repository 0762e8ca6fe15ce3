"""The rosters room over HTTP."""

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import Field

from blockyard.rosters.reading.faults import MOST_TOLD
from blockyard.rosters.states import ImportState, RosterFormat, RowAction, RowKind
from blockyard.web.schemas import JsonObject, RequestModel, ResponseModel

SentMode = Literal["bulk", "delta"]

NAME: Final = "What to call it here"
FILE_MODE: Final = (
    "Of a CSV: `bulk`, it names all students, and whoever is not in it has left; `delta`, it names some. A OneRoster zip"
    " says it in its manifest"
)


class SentRoster(RequestModel):
    """A file as it came: read from the request by hand, since it is no JSON."""

    format: RosterFormat
    sha256: str
    content: bytes = Field(exclude=True)


class RosterSource(RequestModel):
    """A file that came with its request, or the upload that it is: one of both."""

    roster: SentRoster | None = None
    upload_id: UUID | None = None


class RosterApply(RequestModel):
    confirm_removals: bool = Field(
        default=False, description="Whether more than a fifth of the students, classes or enrollments may leave"
    )


class RosterRowCounts(ResponseModel):
    """Of rows of one kind."""

    new: int = Field(default=0, description="Not here before")
    changed: int = Field(default=0, description="Here, and something of them differs; also those that come back")
    unchanged: int = Field(default=0, description="Here, and as the file says")
    leaving: int = Field(
        default=0, description="Here, and gone from the file: they are archived or dropped, never deleted"
    )
    missed: int = Field(
        default=0,
        description="Of these, those that were not written, or a class without its term: somebody erased them, or made the"
        " same by hand, since the file was read. They are counted when it is applied",
    )
    here: int = Field(default=0, description="How many of them an earlier file brought that are here still")


class RosterTeacherCounts(ResponseModel):
    """Of teachers in the file."""

    found: int = Field(default=0, description="Members here, by their e-mail addresses")
    unknown: int = Field(default=0, description="No members here")


class RosterCounts(ResponseModel):
    terms: RosterRowCounts = Field(default=RosterRowCounts(), description="Of terms, which never leave")
    classes: RosterRowCounts = Field(default=RosterRowCounts(), description="Of classes")
    students: RosterRowCounts = Field(default=RosterRowCounts(), description="Of students")
    enrollments: RosterRowCounts = Field(default=RosterRowCounts(), description="Of enrollments")
    teachers: RosterTeacherCounts = Field(default=RosterTeacherCounts(), description="Of teachers")


class RosterFault(ResponseModel):
    kind: Literal["error", "notice"] = Field(
        description="`error`: the row is left out, or the file cannot be read; `notice`: it was taken all the same"
    )
    code: str
    file: str = Field(description="Where it stands; empty: the whole")
    line: int | None = Field(description="From 1: where the row begins; null: the whole file")
    column: str | None = Field(description="Its name in the first line; null: the whole row")
    says: str | None = Field(description="What stands there, or its beginning")
    detail: str
    remedy: str = Field(description="What to do")


class RosterFaults(ResponseModel):
    faults: list[RosterFault] = Field(
        description=f"What is wrong in the file: the first 200 errors and notices, then the others, {MOST_TOLD:,} together"
    )


class RosterFailure(ResponseModel):
    code: str
    detail: str


class RosterKeptRow(ResponseModel):
    kind: RowKind = Field(description="What it is")
    id: UUID


class RosterImportRead(ResponseModel):
    id: UUID
    name: str = Field(description=NAME)
    format: RosterFormat = Field(description="What the file is")
    state: ImportState = Field(description="How far it is. `staged` waits for you, to apply it or to delete it")
    progress: int = Field(description="Of the step that goes on, from 0 to 100")
    size_bytes: int = Field(description="Of the file, which is forgotten once it is read")
    counts: RosterCounts = Field(description="What applying it changes, or has changed")
    error_count: int = Field(
        description="How many errors there are; `faults` has the first 200, and `/faults` the rest"
    )
    notice_count: int = Field(
        description="How many notices there are; `faults` has the first 200, and `/faults` the rest"
    )
    error: RosterFailure | None = Field(description="Why its last step failed; null: it did not")
    kept_count: int = Field(description="How many rows the undo left as they are, since somebody had changed them")
    created_by_id: UUID
    created_at: datetime
    staged_at: datetime | None = Field(description="When it was read; null: not yet")
    applied_at: datetime | None = Field(description="When it was applied; null: not yet")
    undone_at: datetime | None = Field(description="When it was undone; null: it was not")


class RosterImportWhole(RosterImportRead):
    """With what was wrong in its file."""

    faults: list[RosterFault] = Field(description="What is wrong in the file, in its order")
    kept: list[RosterKeptRow] = Field(description="The first 200 rows that the undo left as they are")


class RosterChangeRead(ResponseModel):
    id: UUID
    kind: RowKind = Field(description="What it is")
    action: RowAction = Field(description="What becomes of it")
    name: str = Field(description="What it is called")
    line: int | None = Field(description="The line of the file that says it; null: none does")
    target_id: UUID = Field(description="The id that it has here, or gets")
    before: JsonObject = Field(description="What differs, as it is before the import is applied; empty: it is not here")
    after: JsonObject = Field(description="The same as it is after that")


ImportName = Annotated[str, Field(min_length=1, max_length=200, description=NAME)]
