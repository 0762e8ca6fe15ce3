from typing import Literal, TypeAlias

InvoiceReadStatus: TypeAlias = Literal["draft", "open", "paid", "uncollectible", "void"] | str
"""Those of this release: more may come."""


def check_invoice_read_status(value: object) -> InvoiceReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
