from typing import Literal, TypeAlias

ListWebhookEndpointsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_webhook_endpoints_sort(value: object) -> ListWebhookEndpointsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
