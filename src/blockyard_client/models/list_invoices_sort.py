from typing import Literal, TypeAlias

ListInvoicesSort: TypeAlias = (
    Literal["-created_at", "-invoiced_at", "-total", "created_at", "invoiced_at", "total"] | str
)
"""Those of this release: more may come."""


def check_list_invoices_sort(value: object) -> ListInvoicesSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
