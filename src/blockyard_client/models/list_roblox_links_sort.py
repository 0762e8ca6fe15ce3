from typing import Literal, TypeAlias

ListRobloxLinksSort: TypeAlias = Literal["-created_at", "-linked_at", "created_at", "linked_at"] | str
"""Those of this release: more may come."""


def check_list_roblox_links_sort(value: object) -> ListRobloxLinksSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
