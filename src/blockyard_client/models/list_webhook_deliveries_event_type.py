from typing import Literal, TypeAlias

ListWebhookDeliveriesEventType: TypeAlias = (
    Literal[
        "billing.plan_changed",
        "endpoint.test",
        "environment.deleted",
        "environment.failed",
        "environment.ready",
        "execution.failed",
        "execution.finished",
        "member.added",
        "member.removed",
        "member.role_changed",
        "publication.failed",
        "publication.finished",
        "upload.ready",
        "upload.refused",
    ]
    | str
)
"""Those of this release: more may come."""


def check_list_webhook_deliveries_event_type(value: object) -> ListWebhookDeliveriesEventType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
