"""Attempts over HTTP, as teachers see them."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from blockyard.assignments.states import Via
from blockyard.web.etags import Editable
from blockyard.web.schemas import KEEPABLE, RequestModel


class AttemptWithdraw(RequestModel):
    reason: Annotated[str, Field(max_length=500), KEEPABLE] | None = Field(
        default=None, description="Why, for who teaches the class; null: it is not said"
    )


class PlayedAttemptRead(Editable):
    changes_by_itself: ClassVar = frozenset(
        {
            *("display_name", "started_at", "last_seen_at", "completed_at", "done_at", "answered", "right", "score"),
            "seconds_active",
        }
    )

    id: UUID
    student_id: UUID = Field(description="Who plays")
    display_name: str = Field(description="What the student is called")
    number: int = Field(description="From 1, of the student's in this assignment, as they became known")
    via: Via = Field(description="Where it is played")
    started_at: datetime = Field(description="When it was begun")
    last_seen_at: datetime = Field(description="When something was last heard of it")
    completed_at: datetime | None = Field(description="When the student said that it is done; null: she has not")
    done_at: datetime | None = Field(description="When we had all that it takes; null: we have not")
    answered: int = Field(description="How many questions were answered")
    right: int = Field(description="How many of them with the first answer")
    score: float = Field(description="From 0 to 1: of all questions of the world, those whose first answer was right")
    seconds_active: int = Field(description="How long it was played, without the pauses")
    withdrawn_at: datetime | None = Field(description="Since when it counts nowhere; null: it counts")
    withdrawn_by_id: UUID | None = Field(description="The user who withdrew it; null: nobody did")
    withdrawn_reason: str | None = Field(description="Why; null: it was not said")
