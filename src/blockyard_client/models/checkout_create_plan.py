from typing import Literal, TypeAlias

CheckoutCreatePlan: TypeAlias = Literal["district", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_checkout_create_plan(value: object) -> CheckoutCreatePlan:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
