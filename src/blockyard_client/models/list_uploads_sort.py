from typing import Literal, TypeAlias

ListUploadsSort: TypeAlias = Literal["-created_at", "-length", "-name", "created_at", "length", "name"] | str
"""Those of this release: more may come."""


def check_list_uploads_sort(value: object) -> ListUploadsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
