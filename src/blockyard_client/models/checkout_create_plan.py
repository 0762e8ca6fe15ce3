from ..words import OpenEnum


class CheckoutCreatePlan(OpenEnum):
    DISTRICT = "district"
    SCHOOL = "school"
    TEACHER = "teacher"
