from typing import Literal, TypeAlias

ListAssignmentsState: TypeAlias = Literal["closed", "draft", "published", "scheduled"] | str
"""Those of this release: more may come."""


def check_list_assignments_state(value: object) -> ListAssignmentsState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
