from typing import Literal, TypeAlias

ListPaymentMethodsSort: TypeAlias = Literal["-created_at", "created_at"] | str
"""Those of this release: more may come."""


def check_list_payment_methods_sort(value: object) -> ListPaymentMethodsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
