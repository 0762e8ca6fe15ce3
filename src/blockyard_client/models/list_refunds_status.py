from typing import Literal, TypeAlias

ListRefundsStatus: TypeAlias = Literal["canceled", "failed", "pending", "requires_action", "succeeded"] | str
"""Those of this release: more may come."""


def check_list_refunds_status(value: object) -> ListRefundsStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
