from typing import Literal, TypeAlias

ListApiKeysSort: TypeAlias = Literal["-created_at", "-expires_at", "-name", "created_at", "expires_at", "name"] | str
"""Those of this release: more may come."""


def check_list_api_keys_sort(value: object) -> ListApiKeysSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
