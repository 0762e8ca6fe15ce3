from ..words import OpenEnum


class PlanReadName(OpenEnum):
    DISTRICT = "district"
    FREE = "free"
    SCHOOL = "school"
    TEACHER = "teacher"
