from typing import Literal, TypeAlias

ExecutionStatus: TypeAlias = Literal["cancelled", "completed", "failed", "pending", "queued", "running"] | str
"""Those of this release: more may come."""


def check_execution_status(value: object) -> ExecutionStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
