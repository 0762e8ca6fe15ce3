from typing import Literal, TypeAlias

PreviewReadTheme: TypeAlias = (
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


def check_preview_read_theme(value: object) -> PreviewReadTheme:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
