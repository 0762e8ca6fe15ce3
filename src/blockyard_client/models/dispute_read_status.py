from ..words import OpenEnum


class DisputeReadStatus(OpenEnum):
    LOST = "lost"
    NEEDS_RESPONSE = "needs_response"
    PREVENTED = "prevented"
    UNDER_REVIEW = "under_review"
    WARNING_CLOSED = "warning_closed"
    WARNING_NEEDS_RESPONSE = "warning_needs_response"
    WARNING_UNDER_REVIEW = "warning_under_review"
    WON = "won"
