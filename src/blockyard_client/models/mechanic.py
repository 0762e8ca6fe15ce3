from typing import Literal, TypeAlias

Mechanic: TypeAlias = (
    Literal[
        "card",
        "collect",
        "escape",
        "key",
        "label",
        "light",
        "lock",
        "match",
        "obby",
        "order",
        "photo",
        "quiz",
        "race",
        "sort",
        "talk",
        "team",
        "teleport",
        "trail",
        "vote",
    ]
    | str
)
"""Those of this release: more may come."""


def check_mechanic(value: object) -> Mechanic:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
