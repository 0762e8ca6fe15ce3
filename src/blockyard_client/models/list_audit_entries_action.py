from typing import Literal, TypeAlias

ListAuditEntriesAction: TypeAlias = (
    Literal[
        "agent_execution.cancelled",
        "agent_execution.completed",
        "agent_execution.created",
        "agent_execution.failed",
        "agent_instance.created",
        "agent_instance.deleted",
        "agent_instance.updated",
        "api_key.created",
        "api_key.renamed",
        "api_key.revoked",
        "assignment.closed",
        "assignment.created",
        "assignment.deleted",
        "assignment.published",
        "assignment.updated",
        "billing.done",
        "billing.failed",
        "billing.plan_changed",
        "billing_details.changed",
        "class.created",
        "class.deleted",
        "class.given",
        "class.teacher_added",
        "class.teacher_changed",
        "class.teacher_removed",
        "class.updated",
        "environment.build_failed",
        "environment.built",
        "environment.created",
        "environment.deleted",
        "environment.failed",
        "environment.publication_asked",
        "environment.published",
        "environment.updated",
        "invitation.accepted",
        "invitation.created",
        "invitation.resent",
        "invitation.revoked",
        "member.left",
        "member.removed",
        "member.role_changed",
        "open_cloud_key.removed",
        "open_cloud_key.set",
        "organization.created",
        "organization.renamed",
        "refund.approved",
        "refund.declined",
        "refund.requested",
        "refund.withdrawn",
        "result.decided",
        "student.signed_in",
        "subscription.ended",
        "webhook_delivery.repeated",
        "webhook_endpoint.created",
        "webhook_endpoint.deleted",
        "webhook_endpoint.disabled",
        "webhook_endpoint.secret_rotated",
        "webhook_endpoint.tested",
        "webhook_endpoint.updated",
    ]
    | str
)
"""Those of this release: more may come."""


def check_list_audit_entries_action(value: object) -> ListAuditEntriesAction:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
