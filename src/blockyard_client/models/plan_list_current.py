from typing import Literal, TypeAlias

PlanListCurrent: TypeAlias = Literal["district", "free", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_plan_list_current(value: object) -> PlanListCurrent:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
