from ..words import OpenEnum


class SubscriptionUpdatePlanType0(OpenEnum):
    DISTRICT = "district"
    SCHOOL = "school"
    TEACHER = "teacher"
