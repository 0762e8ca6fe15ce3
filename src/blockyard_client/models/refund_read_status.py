from ..words import OpenEnum


class RefundReadStatus(OpenEnum):
    CANCELED = "canceled"
    FAILED = "failed"
    PENDING = "pending"
    REQUIRES_ACTION = "requires_action"
    SUCCEEDED = "succeeded"
