from typing import Literal, TypeAlias

ListInvoicesStatus: TypeAlias = Literal["draft", "open", "paid", "uncollectible", "void"] | str
"""Those of this release: more may come."""


def check_list_invoices_status(value: object) -> ListInvoicesStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
