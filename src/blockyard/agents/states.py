"""The words of the agents domain, and which status may follow which."""

from enum import StrEnum
from typing import Final


class AgentType(StrEnum):
    CONTENT_GENERATOR = "content_generator"
    QUIZ_GENERATOR = "quiz_generator"
    TERRAIN_GENERATOR = "terrain_generator"
    SCRIPT_GENERATOR = "script_generator"
    CODE_REVIEWER = "code_reviewer"
    ROBLOX_ASSET = "roblox_asset"
    ROBLOX_TESTING = "roblox_testing"
    ROBLOX_ANALYTICS = "roblox_analytics"


class InstanceStatus(StrEnum):
    INITIALIZING = "initializing"
    IDLE = "idle"
    BUSY = "busy"
    ERROR = "error"
    OFFLINE = "offline"
    MAINTENANCE = "maintenance"


class ExecutionStatus(StrEnum):
    """`pending` waits for its next attempt after a failed one; `queued` waits for a worker."""

    PENDING = "pending"
    QUEUED = "queued"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


AGENT_TYPES: Final = tuple(AgentType)
INSTANCE_STATUSES: Final = tuple(InstanceStatus)
EXECUTION_STATUSES: Final = tuple(ExecutionStatus)

INSTANCE_TRANSITIONS: Final[dict[InstanceStatus, frozenset[InstanceStatus]]] = {
    InstanceStatus.INITIALIZING: frozenset({InstanceStatus.IDLE, InstanceStatus.ERROR, InstanceStatus.OFFLINE}),
    InstanceStatus.IDLE: frozenset({InstanceStatus.BUSY, InstanceStatus.OFFLINE, InstanceStatus.MAINTENANCE}),
    InstanceStatus.BUSY: frozenset({InstanceStatus.IDLE, InstanceStatus.ERROR}),
    InstanceStatus.ERROR: frozenset(
        {InstanceStatus.IDLE, InstanceStatus.BUSY, InstanceStatus.OFFLINE, InstanceStatus.MAINTENANCE}
    ),
    InstanceStatus.OFFLINE: frozenset({InstanceStatus.IDLE, InstanceStatus.MAINTENANCE}),
    InstanceStatus.MAINTENANCE: frozenset({InstanceStatus.IDLE, InstanceStatus.OFFLINE}),
}

SET_BY_PEOPLE: Final = frozenset({InstanceStatus.IDLE, InstanceStatus.OFFLINE, InstanceStatus.MAINTENANCE})
"""The rest is what the worker finds out."""

ACCEPTS_WORK: Final = frozenset({InstanceStatus.IDLE, InstanceStatus.BUSY, InstanceStatus.ERROR})

EXECUTION_TRANSITIONS: Final[dict[ExecutionStatus, frozenset[ExecutionStatus]]] = {
    ExecutionStatus.QUEUED: frozenset({ExecutionStatus.RUNNING, ExecutionStatus.CANCELLED, ExecutionStatus.FAILED}),
    ExecutionStatus.RUNNING: frozenset(
        {
            ExecutionStatus.COMPLETED,
            ExecutionStatus.FAILED,
            ExecutionStatus.CANCELLED,
            ExecutionStatus.PENDING,
        }
    ),
    ExecutionStatus.PENDING: frozenset(
        {
            ExecutionStatus.RUNNING,
            ExecutionStatus.COMPLETED,  # by another attempt than the one that failed
            ExecutionStatus.FAILED,
            ExecutionStatus.CANCELLED,
        }
    ),
    ExecutionStatus.COMPLETED: frozenset(),
    ExecutionStatus.FAILED: frozenset(),
    ExecutionStatus.CANCELLED: frozenset(),
}

UNFINISHED: Final = tuple(status for status, following in EXECUTION_TRANSITIONS.items() if following)
