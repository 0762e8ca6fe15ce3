"""The children room over HTTP."""

from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import Field

from blockyard.children.states import FEWEST_DAYS, MOST_DAYS, ErasedResults, ExportState
from blockyard.web.etags import Editable
from blockyard.web.schemas import RequestModel, ResponseModel

DAYS: Final = (
    "For so many days the organization keeps what it has of students: of who left, from then on; attempts and results, from "
    "the last thing that happened"
)
RESULTS: Final = (
    "What becomes of the results of a student who is erased, unless the one who erases says so: `erase`, or `keep` them "
    "without a name"
)
COUNTS: Final = "How many rows, by kind"


class RetentionUpdate(RequestModel):
    """What is left out stays as it is."""

    student_data_days: int | None = Field(
        default=None, ge=FEWEST_DAYS, le=MOST_DAYS, description=f"{DAYS}; the default is two years", examples=[365]
    )
    results_of_erased: ErasedResults | None = Field(default=None, description=RESULTS)


class RetentionRead(Editable):
    student_data_days: int = Field(description=DAYS)
    results_of_erased: ErasedResults = Field(description=RESULTS)


class RuleCount(ResponseModel):
    rule: str = Field(description="Its name, as deletion reports say it", examples=["student_left"])
    words: str = Field(description="Which rows it takes")
    counts: dict[str, int] = Field(description=COUNTS)


class RetentionPreview(ResponseModel):
    """What the next sweep would delete, if it came now."""

    student_data_days: int = Field(description=DAYS)
    older_than: datetime = Field(description="What ended before then would go")
    rules: list[RuleCount] = Field(
        description="In the order in which the sweep goes through them; none that takes nothing"
    )


class DeletionReportRead(ResponseModel):
    id: UUID
    at: datetime = Field(description="When it was deleted")
    rule: str = Field(
        description="Why: a rule of the sweep; `student_erased`: an admin erased a student; `roblox_erasure`: Roblox asked"
        " to forget a user",
        examples=["student_left"],
    )
    counts: dict[str, int] = Field(description=COUNTS)
    student_data_days: int | None = Field(description="As the organization had set it; null: no sweep did it")
    older_than: datetime | None = Field(description="What ended before then went; null: the same")
    erased_by_id: UUID | None = Field(description="The user who erased the student; null: nobody here did it")


class ExportFailure(ResponseModel):
    code: str
    detail: str


class StudentExportRead(ResponseModel):
    id: UUID
    state: ExportState = Field(description="How far it is. `ready`: download its file")
    progress: int = Field(description="From 0 to 100")
    size_bytes: int | None = Field(description="Of the file; null: there is none yet")
    error: ExportFailure | None = Field(description="Why it failed; null: it did not")
    created_by_id: UUID
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime | None = Field(description="From then on it is gone, with its file; null: it is at work")
