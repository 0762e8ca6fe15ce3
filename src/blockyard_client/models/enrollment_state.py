from typing import Literal, TypeAlias

EnrollmentState: TypeAlias = Literal["active", "completed", "dropped"] | str
"""Those of this release: more may come."""


def check_enrollment_state(value: object) -> EnrollmentState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
