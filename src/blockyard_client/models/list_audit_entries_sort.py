from typing import Literal, TypeAlias

ListAuditEntriesSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_audit_entries_sort(value: object) -> ListAuditEntriesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
