from typing import Literal, TypeAlias

ListSubscriptionsSort: TypeAlias = (
    Literal["-created_at", "-current_period_end", "-started_at", "created_at", "current_period_end", "started_at"] | str
)
"""Those of this release: more may come."""


def check_list_subscriptions_sort(value: object) -> ListSubscriptionsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
