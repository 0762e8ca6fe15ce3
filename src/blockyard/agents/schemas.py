"""The agents room over HTTP."""

from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from blockyard.agents.states import AgentType, ExecutionStatus, InstanceStatus
from blockyard.web.etags import Editable
from blockyard.web.schemas import ApiModel, JsonObject, Page

AgentId = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
        description="The name of the instance, unique within the organization.",
        examples=["content-gen-001"],
    ),
]


class AgentInstanceCreate(ApiModel):
    agent_id: AgentId
    agent_type: AgentType
    configuration: JsonObject = Field(default_factory=dict)


class AgentInstanceUpdate(ApiModel):
    """What is left out stays as it is."""

    status: InstanceStatus | None = None
    configuration: JsonObject | None = None


class AgentInstanceRead(Editable):
    not_in_tag: ClassVar = frozenset({"configuration"})  # `updated_at` tells of its changes

    id: UUID
    agent_id: str
    agent_type: AgentType
    status: InstanceStatus
    configuration: JsonObject
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class AgentInstancePage(Page[AgentInstanceRead]):
    page: int
    page_size: int
    total: int


class ExecutionCreate(ApiModel):
    input: JsonObject = Field(
        description="What the agent works on. A quiz_generator takes `text` and, if you like, `question_count`,"
        " `kinds` and `seed`.",
        examples=[
            {
                "text": "Photosynthesis is the process by which plants make sugar from light.",
                "question_count": 3,
            }
        ],
    )


class ExecutionError(ApiModel):
    code: str
    detail: str


class ExecutionRead(ApiModel):
    id: UUID
    status: ExecutionStatus
    input: JsonObject
    output: dict[str, Any] | None
    error: ExecutionError | None
    attempts: int
    created_by_id: UUID
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    duration_ms: int | None


class DurationSummary(ApiModel):
    """Of completed executions, in milliseconds; null while there are none."""

    average: float | None
    median: float | None
    p95: float | None


class HourOfExecutions(ApiModel):
    hour: datetime
    completed: int
    failed: int
    cancelled: int


class AgentMetrics(ApiModel):
    total: int
    by_status: dict[ExecutionStatus, int]
    success_rate: float | None = Field(description="Completed / (completed + failed); null while there are neither.")
    duration_ms: DurationSummary
    last_24_hours: list[HourOfExecutions] = Field(
        description="By hour of finishing, oldest first, the present hour last."
    )
