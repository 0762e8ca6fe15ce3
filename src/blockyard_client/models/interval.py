from ..words import OpenEnum


class Interval(OpenEnum):
    DAY = "day"
    MONTH = "month"
    WEEK = "week"
