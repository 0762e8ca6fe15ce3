from typing import Literal, TypeAlias

ListSubscriptionsStatus: TypeAlias = (
    Literal["active", "canceled", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"] | str
)
"""Those of this release: more may come."""


def check_list_subscriptions_status(value: object) -> ListSubscriptionsStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
