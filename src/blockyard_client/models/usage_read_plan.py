from ..words import OpenEnum


class UsageReadPlan(OpenEnum):
    DISTRICT = "district"
    FREE = "free"
    SCHOOL = "school"
    TEACHER = "teacher"
