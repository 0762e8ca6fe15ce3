from ..words import OpenEnum


class SubscriptionReadPlanType0(OpenEnum):
    DISTRICT = "district"
    FREE = "free"
    SCHOOL = "school"
    TEACHER = "teacher"
