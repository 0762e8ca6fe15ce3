from typing import Literal, TypeAlias

ListAuditEntriesResourceType: TypeAlias = (
    Literal[
        "agent_execution",
        "agent_instance",
        "api_key",
        "assignment",
        "attempt",
        "billing_details",
        "billing_request",
        "class",
        "environment",
        "invitation",
        "membership",
        "open_cloud_key",
        "organization",
        "place_key",
        "publication",
        "refund_request",
        "roster_import",
        "student",
        "student_export",
        "subscription",
        "term",
        "upload",
        "webhook_delivery",
        "webhook_endpoint",
    ]
    | str
)
"""Those of this release: more may come."""


def check_list_audit_entries_resource_type(value: object) -> ListAuditEntriesResourceType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
