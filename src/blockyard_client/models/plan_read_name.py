from typing import Literal, TypeAlias

PlanReadName: TypeAlias = Literal["district", "free", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_plan_read_name(value: object) -> PlanReadName:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
