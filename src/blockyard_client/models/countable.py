from typing import Literal, TypeAlias

Countable: TypeAlias = (
    Literal["builds", "environments", "executions", "invitation_mails", "members", "storage_bytes", "students"] | str
)
"""Those of this release: more may come."""


def check_countable(value: object) -> Countable:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
