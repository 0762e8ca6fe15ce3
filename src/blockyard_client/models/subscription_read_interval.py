from ..words import OpenEnum


class SubscriptionReadInterval(OpenEnum):
    DAY = "day"
    MONTH = "month"
    WEEK = "week"
    YEAR = "year"
