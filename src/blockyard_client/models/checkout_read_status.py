from ..words import OpenEnum


class CheckoutReadStatus(OpenEnum):
    COMPLETE = "complete"
    EXPIRED = "expired"
    OPEN = "open"
