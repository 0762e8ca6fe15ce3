from ..words import OpenEnum


class SubscriptionReadPaidPlanType0(OpenEnum):
    DISTRICT = "district"
    FREE = "free"
    SCHOOL = "school"
    TEACHER = "teacher"
