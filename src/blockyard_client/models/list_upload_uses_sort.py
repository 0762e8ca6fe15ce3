from typing import Literal, TypeAlias

ListUploadUsesSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_upload_uses_sort(value: object) -> ListUploadUsesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
