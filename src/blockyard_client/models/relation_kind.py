from typing import Literal, TypeAlias

RelationKind: TypeAlias = (
    Literal[
        "across_from",
        "around",
        "behind",
        "between",
        "facing",
        "in_front_of",
        "in_middle",
        "inside",
        "left_of",
        "near",
        "next_to",
        "on",
        "right_of",
    ]
    | str
)
"""Those of this release: more may come."""


def check_relation_kind(value: object) -> RelationKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
