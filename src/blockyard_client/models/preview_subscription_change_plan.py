from ..words import OpenEnum


class PreviewSubscriptionChangePlan(OpenEnum):
    DISTRICT = "district"
    SCHOOL = "school"
    TEACHER = "teacher"
