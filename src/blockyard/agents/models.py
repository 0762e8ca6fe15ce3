"""Agent instances and their executions."""

from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import Computed, Index
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.agents.states import AGENT_TYPES, EXECUTION_STATUSES, INSTANCE_STATUSES
from blockyard.tenancy.base import (
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    keyed_text,
    one_of,
    unique_within_organization,
)

DURATION_MS: Final = "(extract(epoch FROM finished_at - started_at) * 1000)::integer"


class AgentInstance(Authored, OrganizationScoped, Base):
    """A configured AI agent. `agent_id` is the name its organization gave it; another may use the same."""

    __tablename__ = "agent_instances"
    __app_rights__: ClassVar[Rights] = Rights(update=("configuration", "status"), delete=True)

    agent_id: Mapped[str]
    agent_id_key: Mapped[UUID] = keyed_text("agent_id")
    agent_type: Mapped[str]
    status: Mapped[str]
    configuration: Mapped[dict[str, Any]]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            unique_within_organization("agent_id_key"),
            one_of("agent_type", AGENT_TYPES),
            one_of("status", INSTANCE_STATUSES),
        )


class AgentExecution(Authored, OrganizationScoped, Base):
    """One run of an agent instance."""

    __tablename__ = "agent_executions"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("attempts", "cancel_requested_at", "error", "finished_at", "output", "started_at", "status", "taken_at")
    )

    agent_instance_id: Mapped[UUID]
    status: Mapped[str]
    input: Mapped[dict[str, Any]]
    output: Mapped[dict[str, Any] | None]
    error: Mapped[dict[str, Any] | None]
    attempts: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""
    duration_ms: Mapped[int | None] = mapped_column(Computed(DURATION_MS, persisted=True))

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("agent_instances", "agent_instance_id"),
            one_of("status", EXECUTION_STATUSES),
            Index(None, "organization_id", "agent_instance_id", "id"),
        )
