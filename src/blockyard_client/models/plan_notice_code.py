from typing import Literal, TypeAlias

PlanNoticeCode: TypeAlias = Literal["ends_on", "past_due"] | str
"""Those of this release: more may come."""


def check_plan_notice_code(value: object) -> PlanNoticeCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
