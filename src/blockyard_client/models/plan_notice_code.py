from ..words import OpenEnum


class PlanNoticeCode(OpenEnum):
    ENDS_ON = "ends_on"
    PAST_DUE = "past_due"
