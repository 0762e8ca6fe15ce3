from ..words import OpenEnum


class EventStatus(OpenEnum):
    APPLIED = "applied"
    FAILED = "failed"
    IGNORED = "ignored"
    PARKED = "parked"
    QUARANTINED = "quarantined"
    RECEIVED = "received"
