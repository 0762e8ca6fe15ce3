from typing import Literal, TypeAlias

ProgressOutcome: TypeAlias = Literal["accepted", "duplicate", "refused"] | str
"""Those of this release: more may come."""


def check_progress_outcome(value: object) -> ProgressOutcome:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
