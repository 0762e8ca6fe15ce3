from typing import Literal, TypeAlias

PreviewSubscriptionChangePlan: TypeAlias = Literal["district", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_preview_subscription_change_plan(value: object) -> PreviewSubscriptionChangePlan:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
