from typing import Literal, TypeAlias

ListEnvironmentVersionsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_environment_versions_sort(value: object) -> ListEnvironmentVersionsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
