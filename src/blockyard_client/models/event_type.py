from ..words import OpenEnum


class EventType(OpenEnum):
    BILLING_PLAN_CHANGED = "billing.plan_changed"
    ENVIRONMENT_DELETED = "environment.deleted"
    ENVIRONMENT_FAILED = "environment.failed"
    ENVIRONMENT_READY = "environment.ready"
    EXECUTION_FAILED = "execution.failed"
    EXECUTION_FINISHED = "execution.finished"
    MEMBER_ADDED = "member.added"
    MEMBER_REMOVED = "member.removed"
    MEMBER_ROLE_CHANGED = "member.role_changed"
    PUBLICATION_FAILED = "publication.failed"
    PUBLICATION_FINISHED = "publication.finished"
