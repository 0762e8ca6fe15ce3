from typing import Literal, TypeAlias

SubscriptionReadPlanType0: TypeAlias = Literal["district", "free", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_subscription_read_plan_type_0(value: object) -> SubscriptionReadPlanType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
