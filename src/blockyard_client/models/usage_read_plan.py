from typing import Literal, TypeAlias

UsageReadPlan: TypeAlias = Literal["district", "free", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_usage_read_plan(value: object) -> UsageReadPlan:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
