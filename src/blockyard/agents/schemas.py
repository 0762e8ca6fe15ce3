"""The agents room over HTTP."""

from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from blockyard.agents.states import AgentType, ExecutionStatus, InstanceStatus
from blockyard.web.etags import Editable
from blockyard.web.schemas import JsonObject, Page, RequestModel, ResponseModel, open_words

AgentId = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
        description="The name of the instance, unique within the organization.",
        examples=["content-gen-001"],
    ),
]


class AgentInstanceCreate(RequestModel):
    agent_id: AgentId
    agent_type: AgentType = Field(description="What it can do")
    configuration: JsonObject = Field(
        default_factory=dict, description="For the agent; what it takes is its own affair"
    )


class AgentInstanceUpdate(RequestModel):
    """What is left out stays as it is."""

    status: InstanceStatus | None = Field(default=None, description="Set by people: `idle`, `offline` or `maintenance`")
    configuration: JsonObject | None = Field(default=None, description="Replaces the one before, as a whole")


class AgentInstanceRead(Editable):
    not_in_tag: ClassVar = frozenset({"configuration"})  # `updated_at` tells of its changes

    id: UUID
    agent_id: str = Field(description="Unique within the organization; it stands in the addresses")
    agent_type: AgentType = Field(description="What it can do")
    status: InstanceStatus = Field(description="Whether it takes work, and what it does")
    configuration: JsonObject = Field(description="As it was given")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class AgentInstancePage(Page[AgentInstanceRead]):
    page: int | None = Field(description="As it was asked for, from 1; null with a `cursor`, which counts no pages")
    page_size: int = Field(description="How many items a page holds at most")
    total: int = Field(description="How many there are on all pages")


class ExecutionCreate(RequestModel):
    input: JsonObject = Field(
        description="What the agent works on. A quiz_generator takes `text`, or the `upload_id` of a lesson and, if you"
        " like, its `pages` (`3-5,8`); and `question_count`, `kinds` and `seed`. Of an upload the text is taken now, and"
        " stands in `input` with its `text_source`; each question says its page.",
        examples=[
            {
                "text": "Photosynthesis is the process by which plants make sugar from light.",
                "question_count": 3,
            }
        ],
    )


ErrorCode = Annotated[
    str,
    open_words(
        "agent_type_not_runnable",
        "gave_up",
        "input_invalid",
        "member_removed",
        "plan_limit_reached",
        "run_failed",
        "time_limit",
    ),
]


class ExecutionError(ResponseModel):
    """Why an execution failed."""

    code: ErrorCode
    detail: str = Field(description="Why it failed, and what to do")


class ExecutionRead(ResponseModel):
    id: UUID
    status: ExecutionStatus = Field(description="How far it is")
    input: JsonObject = Field(description="What was asked for")
    output: dict[str, Any] | None = Field(description="What came of it; null: nothing yet, or it failed")
    error: ExecutionError | None = Field(description="Why it failed; null: it did not")
    attempts: int = Field(description="How often work on it was begun")
    created_by_id: UUID
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    duration_ms: int | None = Field(description="Of the attempt that finished it, in milliseconds")


class DurationSummary(ResponseModel):
    """Of completed executions, in milliseconds; null while there are none."""

    average: float | None = Field(description="The mean")
    median: float | None = Field(description="Half of them took longer")
    p95: float | None = Field(description="One in twenty took longer")


class HourOfExecutions(ResponseModel):
    hour: datetime = Field(description="When the hour began")
    completed: int = Field(description="How many ended well")
    failed: int = Field(description="How many failed")
    cancelled: int = Field(description="How many were stopped")


class AgentMetrics(ResponseModel):
    total: int = Field(description="How many executions it has had")
    by_status: dict[ExecutionStatus, int] = Field(description="How many of them are in each status")
    success_rate: float | None = Field(description="Completed / (completed + failed); null while there are neither.")
    duration_ms: DurationSummary = Field(description="How long they took")
    last_24_hours: list[HourOfExecutions] = Field(
        description="By hour of finishing, oldest first, the present hour last."
    )
