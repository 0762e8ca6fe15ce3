from ..words import OpenEnum


class DeliveryStatus(OpenEnum):
    CANCELED = "canceled"
    DELIVERED = "delivered"
    FAILED = "failed"
    PENDING = "pending"
