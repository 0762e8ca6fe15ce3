from typing import Literal, TypeAlias

ZoneKind: TypeAlias = (
    Literal[
        "arena",
        "building",
        "cave",
        "coast",
        "crater",
        "ground",
        "hill",
        "island",
        "lake",
        "mountain",
        "river",
        "room",
        "sea",
        "sky",
        "street",
        "track",
        "valley",
    ]
    | str
)
"""Those of this release: more may come."""


def check_zone_kind(value: object) -> ZoneKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
