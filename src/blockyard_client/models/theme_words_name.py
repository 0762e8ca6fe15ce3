from typing import Literal, TypeAlias

ThemeWordsName: TypeAlias = (
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


def check_theme_words_name(value: object) -> ThemeWordsName:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
