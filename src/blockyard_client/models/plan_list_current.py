from ..words import OpenEnum


class PlanListCurrent(OpenEnum):
    DISTRICT = "district"
    FREE = "free"
    SCHOOL = "school"
    TEACHER = "teacher"
