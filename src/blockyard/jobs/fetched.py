"""A job as queue.take_job hands it out: Procrastinate's, and what we keep beside it."""

from typing import Any, Literal

import attr
from procrastinate.jobs import Job


@attr.dataclass(frozen=True, kw_only=True)
class FetchedJob(Job):
    request_id: str | None = None
    """Of the request that asked for it, if one did."""
    waited_seconds: float = 0.0
    """Since it was due."""
    operator_said: Literal["retry", "cancel"] | None = None
    """`retry`: it had failed for good, and was queued anew. `cancel`: it is to be settled as failed."""

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> "FetchedJob":
        job = super().from_row(row)
        assert isinstance(job, FetchedJob)
        return attr.evolve(
            job, request_id=row["request_id"], waited_seconds=row["waited_seconds"], operator_said=row["operator_said"]
        )
