from typing import Literal, TypeAlias

FileType: TypeAlias = (
    Literal["csv", "docx", "gif", "jpeg", "md", "pdf", "png", "pptx", "rbxlx", "rbxmx", "roster_zip", "txt", "webp"]
    | str
)
"""Those of this release: more may come."""


def check_file_type(value: object) -> FileType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
