"""Assignments over HTTP, as teachers make and read them."""

import math
from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from blockyard.assignments.states import Scoring, ShownState
from blockyard.environments.names import LONGEST
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN, KNOWN
from blockyard.web.schemas import KEEPABLE, UNIQUE, RequestModel

MOST_TARGETS: Final = 1_000
USUAL_SCORE: Final = 100

MOST_POINTS: Final = 100_000


def check_points(value: float) -> float:
    """To the hundredth. Raises ValueError."""
    rounded = round(value, 2)
    if not math.isclose(value, rounded, rel_tol=1e-12):
        raise ValueError("scores are to the hundredth: send at most two digits behind the point")
    return rounded


POINTS: Final = (AfterValidator(check_points), Field(json_schema_extra={"multipleOf": 0.01}))
"""For `Annotated[float, ..., *POINTS]`: what a result is, or may be, worth."""

EnvironmentName = Annotated[str, Field(min_length=1, max_length=LONGEST, examples=["Mars Base"]), KNOWN, KEEPABLE]
Title = Annotated[str, Field(min_length=1, max_length=200, examples=["The gases of leaves"]), CLEAN]
Instructions = Annotated[str, Field(max_length=5_000), KEEPABLE]
MaxScore = Annotated[float, Field(gt=0, le=MOST_POINTS, allow_inf_nan=False), *POINTS]
Attempts = Annotated[int, Field(ge=1, le=1_000)]
VersionNumber = Annotated[int, Field(ge=1, le=1_000_000)]
Targets = Annotated[list[UUID], Field(max_length=MOST_TARGETS), *UNIQUE]

ENVIRONMENT: Final = "The environment's name, or its id"
VERSION: Final = "Which version of it is played; null: the one that is ready when the assignment is published"
TITLE: Final = "What students read first"
INSTRUCTIONS: Final = "What they are to do"
OPENS_AT: Final = "Students see it from then on; null: as soon as it is published"
DUE_AT: Final = "Who has not finished then is late; null: nobody is"
CLOSES_AT: Final = "Nobody plays it from then on; null: until it is closed"
MAX_SCORE: Final = "What a result is worth in which all is right"
ATTEMPTS_ALLOWED: Final = "How often a student may begin; null: as often as she likes"
SCORING: Final = "Which attempt that is done counts: the best, the last, or all of them on average"
STUDENT_IDS: Final = "To whom it is given; null: to the whole class; none: to nobody"


def missing(words: str) -> Any:
    """A field that may be left out."""
    return Field(default=None, description=words)


class AssignmentCreate(RequestModel):
    environment: EnvironmentName = Field(description=ENVIRONMENT)
    version: VersionNumber | None = missing(VERSION)
    title: Title = Field(description=TITLE)
    instructions: Instructions = Field(default="", description=INSTRUCTIONS)
    opens_at: AwareDatetime | None = missing(OPENS_AT)
    due_at: AwareDatetime | None = missing(DUE_AT)
    closes_at: AwareDatetime | None = missing(CLOSES_AT)
    max_score: MaxScore = Field(default=USUAL_SCORE, description=MAX_SCORE)
    attempts_allowed: Attempts | None = missing(ATTEMPTS_ALLOWED)
    scoring: Scoring = Field(default=Scoring.BEST, description=SCORING)
    student_ids: Targets | None = missing(STUDENT_IDS)


class AssignmentUpdate(RequestModel):
    """What is left out stays as it is. Null takes away what an assignment can lack, and changes nothing of the rest."""

    environment: EnvironmentName | None = missing(f"{ENVIRONMENT}. Of a draft only")
    version: VersionNumber | None = missing(f"{VERSION}. Of a draft only")
    title: Title | None = missing(TITLE)
    instructions: Instructions | None = missing(INSTRUCTIONS)
    opens_at: AwareDatetime | None = missing(OPENS_AT)
    due_at: AwareDatetime | None = missing(DUE_AT)
    closes_at: AwareDatetime | None = missing(CLOSES_AT)
    max_score: MaxScore | None = missing(MAX_SCORE)
    attempts_allowed: Attempts | None = missing(ATTEMPTS_ALLOWED)
    scoring: Scoring | None = missing(SCORING)
    student_ids: Targets | None = missing(STUDENT_IDS)


class AssignmentRead(Editable):
    id: UUID
    class_id: UUID = Field(description="The class that it is given to")
    environment_id: UUID = Field(description="The environment that is played")
    environment: str = Field(description="What that is called now")
    version: int | None = Field(description=VERSION)
    question_count: int | None = Field(description="How many questions that version asks; null: it is a draft")
    title: str = Field(description=TITLE)
    instructions: str = Field(description=INSTRUCTIONS)
    opens_at: datetime | None = Field(description=OPENS_AT)
    due_at: datetime | None = Field(description=DUE_AT)
    closes_at: datetime | None = Field(description=CLOSES_AT)
    max_score: float = Field(description=MAX_SCORE)
    attempts_allowed: int | None = Field(description=ATTEMPTS_ALLOWED)
    scoring: Scoring = Field(description=SCORING)
    student_ids: list[UUID] | None = Field(description=STUDENT_IDS)
    state: ShownState = Field(
        description="A draft, scheduled (it is published, and opens later), published, or closed (also by its time)"
    )
    published_at: datetime | None = Field(description="When it was published; null: it is a draft")
    closed_at: datetime | None = Field(description="When it was closed by hand; null: it was not")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime

    changes_by_itself = frozenset({"state", "environment"})
