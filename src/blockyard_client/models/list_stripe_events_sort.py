from typing import Literal, TypeAlias

ListStripeEventsSort: TypeAlias = Literal["-created_at", "-updated_at", "created_at", "updated_at"] | str
"""Those of this release: more may come."""


def check_list_stripe_events_sort(value: object) -> ListStripeEventsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
