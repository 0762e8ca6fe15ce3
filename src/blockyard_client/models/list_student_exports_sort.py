from typing import Literal, TypeAlias

ListStudentExportsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_student_exports_sort(value: object) -> ListStudentExportsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
