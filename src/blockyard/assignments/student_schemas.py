"""Assignments over HTTP, as students play them."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import AwareDatetime, Field

from blockyard.assignments.states import ProgressOutcome, ProgressType, Scoring, ShownState, Via
from blockyard.web.batches import NoEvent
from blockyard.web.names import CLEAN
from blockyard.web.schemas import RequestModel, ResponseModel

MOST_AT_ONCE: Final = 100
Named = Annotated[str, Field(min_length=1, max_length=120), CLEAN]


class AttemptRead(ResponseModel):
    id: UUID
    number: int = Field(description="From 1, of yours in this assignment")
    via: Via = Field(description="Where it is played")
    started_at: datetime = Field(description="When it was begun")
    last_seen_at: datetime = Field(description="When something was last heard of it")
    completed_at: datetime | None = Field(description="When you said that it is done; null: you have not")
    answered: int = Field(description="How many questions were answered")
    right: int = Field(description="How many of them with the first answer")
    score: float = Field(description="From 0 to 1: of all questions of the world, those whose first answer was right")
    seconds_active: int = Field(description="How long it was played, without the pauses")


class OwnResultRead(ResponseModel):
    score: float | None = Field(description="What it is worth so far; null: nothing was done yet, or you are exempt")
    best_score: float | None = Field(
        description="What the best of your attempts is worth, by its answers; null: there is none"
    )
    late: bool = Field(description="Whether the attempt that counts was not done in time")
    missing: bool = Field(description="Whether the time is over and you have not begun, or your teacher says so")
    exempt: bool = Field(description="Whether you need not do it")
    feedback: str | None = Field(description="What your teacher says")


class OwnAssignmentRead(ResponseModel):
    id: UUID
    class_id: UUID = Field(description="The class that it is given to")
    class_name: str = Field(description="What that is called")
    title: str = Field(description="What is to be done")
    instructions: str = Field(description="How")
    opens_at: datetime | None = Field(description="Since when it is open; null: since it was published")
    due_at: datetime | None = Field(description="Who has not finished then is late; null: nobody is")
    closes_at: datetime | None = Field(description="Nobody plays it from then on; null: until it is closed")
    max_score: float = Field(description="What it is worth if all is right")
    attempts_allowed: int | None = Field(description="How often you may begin; null: as often as you like")
    scoring: Scoring = Field(description="Which attempt that is done counts: the best, the last, or all on average")
    question_count: int = Field(description="How many questions the world asks")
    state: ShownState = Field(description="Published, or closed")
    attempts: list[AttemptRead] = Field(description="Yours, the oldest first")
    result: OwnResultRead = Field(description="What came of them")


class ProgressCreate(RequestModel):
    """What happened. Which of the fields there are depends on its type."""

    event_id: UUID = Field(description="Made by the sender; an event that arrives twice is kept once")
    type: ProgressType = Field(description="What happened")
    happened_at: AwareDatetime = Field(description="When, by the sender's clock")
    activity: Named | None = Field(default=None, description="The machine's id, of a question and of an activity")
    question: Named | None = Field(default=None, description="Id of the question that was answered")
    answer: float | None = Field(
        default=None,
        allow_inf_nan=False,
        description="Which of its choices, counted from 0; or the number that was typed in",
    )
    thing: Named | None = Field(default=None, description="Id of the component, of a checkpoint and of an item")


class ProgressEventRead(ResponseModel):
    """What happened, as it is kept. Which of the fields there are depends on its type."""

    event_id: UUID = Field(description="Made by the sender")
    type: ProgressType = Field(description="What happened")
    happened_at: datetime = Field(description="When, between the begin of the attempt and its arrival")
    activity: str | None = Field(description="The machine's id, of a question and of an activity")
    question: str | None = Field(description="Id of the question that was answered")
    right: bool | None = Field(description="Whether the answer is right; null: it is none")
    thing: str | None = Field(description="Id of the component, of a checkpoint and of an item")


class ProgressBatchCreate(RequestModel):
    events: Annotated[
        list[Annotated[ProgressCreate | NoEvent, Field(union_mode="left_to_right")]],
        Field(min_length=1, max_length=MOST_AT_ONCE),
    ] = Field(
        description="In any order; `happened_at` says theirs. What is no event is refused by itself, and the others are kept"
    )


class ProgressRead(ResponseModel):
    event_id: UUID | None = Field(description="As it was sent; null: it was none")
    outcome: ProgressOutcome = Field(description="Whether it is kept, was kept before, or is refused")
    right: bool | None = Field(description="Whether the answer is right; null: it is none, or is refused")
    code: str | None = Field(description="Why it is refused; null: it is not")


class ProgressBatchRead(ResponseModel):
    events: list[ProgressRead] = Field(description="In the order in which they were sent")
    attempt: AttemptRead = Field(description="With them")
