from typing import Literal, TypeAlias

ListMembersSort: TypeAlias = Literal["-created_at", "-email", "-full_name", "created_at", "email", "full_name"] | str
"""Those of this release: more may come."""


def check_list_members_sort(value: object) -> ListMembersSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
