from typing import Literal, TypeAlias

ListEnvironmentPublicationsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_environment_publications_sort(value: object) -> ListEnvironmentPublicationsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
