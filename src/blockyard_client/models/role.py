from ..words import OpenEnum


class Role(OpenEnum):
    ADMIN = "admin"
    OWNER = "owner"
    STUDENT = "student"
    TEACHER = "teacher"
