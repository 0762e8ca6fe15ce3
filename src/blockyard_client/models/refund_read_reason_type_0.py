from ..words import OpenEnum


class RefundReadReasonType0(OpenEnum):
    DUPLICATE = "duplicate"
    EXPIRED_UNCAPTURED_CHARGE = "expired_uncaptured_charge"
    FRAUDULENT = "fraudulent"
    REQUESTED_BY_CUSTOMER = "requested_by_customer"
