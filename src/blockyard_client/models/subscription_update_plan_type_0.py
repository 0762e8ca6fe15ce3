from typing import Literal, TypeAlias

SubscriptionUpdatePlanType0: TypeAlias = Literal["district", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_subscription_update_plan_type_0(value: object) -> SubscriptionUpdatePlanType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
