from typing import Literal, TypeAlias

SubscriptionReadStatus: TypeAlias = (
    Literal["active", "canceled", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"] | str
)
"""Those of this release: more may come."""


def check_subscription_read_status(value: object) -> SubscriptionReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
