from ..words import OpenEnum


class DisabledReason(OpenEnum):
    FAILING = "failing"
    GONE = "gone"
