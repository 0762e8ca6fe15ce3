from typing import Literal, TypeAlias

DeliveryStatus: TypeAlias = Literal["canceled", "delivered", "failed", "pending"] | str
"""Those of this release: more may come."""


def check_delivery_status(value: object) -> DeliveryStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
