from typing import Literal, TypeAlias

ListAttemptsSort: TypeAlias = (
    Literal["-created_at", "-last_seen_at", "-started_at", "created_at", "last_seen_at", "started_at"] | str
)
"""Those of this release: more may come."""


def check_list_attempts_sort(value: object) -> ListAttemptsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
