from typing import Literal, TypeAlias

SubscriptionReadInterval: TypeAlias = Literal["day", "month", "week", "year"] | str
"""Those of this release: more may come."""


def check_subscription_read_interval(value: object) -> SubscriptionReadInterval:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
