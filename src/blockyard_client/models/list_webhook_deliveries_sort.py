from typing import Literal, TypeAlias

ListWebhookDeliveriesSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_webhook_deliveries_sort(value: object) -> ListWebhookDeliveriesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
