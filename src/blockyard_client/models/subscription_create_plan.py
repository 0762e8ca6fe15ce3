from ..words import OpenEnum


class SubscriptionCreatePlan(OpenEnum):
    DISTRICT = "district"
    SCHOOL = "school"
    TEACHER = "teacher"
