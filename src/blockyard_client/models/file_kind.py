from typing import Literal, TypeAlias

FileKind: TypeAlias = (
    Literal["binary_place", "model", "picture_png", "picture_svg", "place", "play", "project", "scene"] | str
)
"""Those of this release: more may come."""


def check_file_kind(value: object) -> FileKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
