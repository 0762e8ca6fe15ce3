from ..words import OpenEnum


class ChangePreviewPlan(OpenEnum):
    DISTRICT = "district"
    SCHOOL = "school"
    TEACHER = "teacher"
