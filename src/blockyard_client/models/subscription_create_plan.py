from typing import Literal, TypeAlias

SubscriptionCreatePlan: TypeAlias = Literal["district", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_subscription_create_plan(value: object) -> SubscriptionCreatePlan:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
