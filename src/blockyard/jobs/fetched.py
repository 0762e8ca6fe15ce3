"""A job as queue.claim_job hands it out: Procrastinate's, and what we keep beside it."""

from datetime import datetime
from typing import Any, Literal

import attr
from procrastinate.jobs import Job


@attr.dataclass(frozen=True, kw_only=True)
class FetchedJob(Job):
    """`attempts` of it failed by themselves. Those that were interrupted count nowhere."""

    taken_at: datetime
    """When this run began. Another run of the same job has another moment: who records what came of it says it."""
    deaths: int = 0
    """Runs that ended with their worker or its child process."""
    request_id: str | None = None
    """Of the request that asked for it, if one did."""
    waited_seconds: float = 0.0
    """Since it was due."""
    operator_said: Literal["retry", "cancel"] | None = None
    """`retry`: it had failed for good, and was queued anew. `cancel`: it is to be settled as failed."""

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> "FetchedJob":
        job = Job.from_row(row)
        beside = ("taken_at", "deaths", "request_id", "waited_seconds", "operator_said")
        return cls(**attr.asdict(job, recurse=False), **{name: row[name] for name in beside})
