from typing import Literal, TypeAlias

CheckoutReadStatus: TypeAlias = Literal["complete", "expired", "open"] | str
"""Those of this release: more may come."""


def check_checkout_read_status(value: object) -> CheckoutReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
