from typing import Literal, TypeAlias

ListPlaceKeysSort: TypeAlias = Literal["-created_at", "-title", "created_at", "title"] | str
"""Those of this release: more may come."""


def check_list_place_keys_sort(value: object) -> ListPlaceKeysSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
