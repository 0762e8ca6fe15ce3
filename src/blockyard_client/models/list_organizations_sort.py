from typing import Literal, TypeAlias

ListOrganizationsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_organizations_sort(value: object) -> ListOrganizationsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
