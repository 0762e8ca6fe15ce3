from typing import Literal, TypeAlias

ZoneReadThemeType0: TypeAlias = (
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


def check_zone_read_theme_type_0(value: object) -> ZoneReadThemeType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
