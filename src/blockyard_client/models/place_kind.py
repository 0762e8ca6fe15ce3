from typing import Literal, TypeAlias

PlaceKind: TypeAlias = (
    Literal[
        "across",
        "across_from",
        "along",
        "around",
        "at_end_of",
        "back",
        "behind",
        "between",
        "corner",
        "east",
        "east_of",
        "edge",
        "entrance",
        "facing",
        "far_from",
        "from",
        "front",
        "in_front_of",
        "inside",
        "left",
        "left_of",
        "middle",
        "near",
        "next_to",
        "north",
        "north_of",
        "on",
        "over",
        "right",
        "right_of",
        "south",
        "south_of",
        "to",
        "under",
        "wall",
        "west",
        "west_of",
    ]
    | str
)
"""Those of this release: more may come."""


def check_place_kind(value: object) -> PlaceKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
