"""The words of webhooks: what is told, and what becomes of it."""

from enum import StrEnum
from typing import Final


class EventType(StrEnum):
    """What an endpoint may ask for. Which line of the audit trail tells which: sql/functions.sql."""

    ENVIRONMENT_READY = "environment.ready"
    ENVIRONMENT_FAILED = "environment.failed"
    ENVIRONMENT_DELETED = "environment.deleted"
    EXECUTION_FINISHED = "execution.finished"
    EXECUTION_FAILED = "execution.failed"
    PUBLICATION_FINISHED = "publication.finished"
    PUBLICATION_FAILED = "publication.failed"
    MEMBER_ADDED = "member.added"
    MEMBER_REMOVED = "member.removed"
    MEMBER_ROLE_CHANGED = "member.role_changed"
    BILLING_PLAN_CHANGED = "billing.plan_changed"
    UPLOAD_READY = "upload.ready"
    UPLOAD_REFUSED = "upload.refused"


TEST: Final = "endpoint.test"
"""The type of an event that somebody asked for, to see it arrive: at one endpoint, whatever that asks for."""


class DeliveryStatus(StrEnum):
    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"
    """It was tried for three days."""
    CANCELED = "canceled"
    """The endpoint was disabled before it was delivered."""


class DisabledReason(StrEnum):
    """Why we disabled an endpoint. None: a person did, or nobody."""

    GONE = "gone"
    """It answered 410."""
    FAILING = "failing"
    """Nothing was delivered for three days."""


DELIVERY_STATUSES: Final = tuple(DeliveryStatus)
DISABLED_REASONS: Final = tuple(DisabledReason)
