from typing import Literal, TypeAlias

SetZoneThemeType0: TypeAlias = (
    Literal[
        "antiquity",
        "city",
        "egypt",
        "farm",
        "jungle",
        "mars",
        "medieval",
        "ocean",
        "plain",
        "school",
        "science",
        "space",
        "village",
        "volcano",
        "winter",
    ]
    | str
)
"""Those of this release: more may come."""


def check_set_zone_theme_type_0(value: object) -> SetZoneThemeType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
