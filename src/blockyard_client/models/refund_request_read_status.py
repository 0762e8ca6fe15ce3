from ..words import OpenEnum


class RefundRequestReadStatus(OpenEnum):
    APPROVED = "approved"
    DECLINED = "declined"
    REQUESTED = "requested"
    WITHDRAWN = "withdrawn"
