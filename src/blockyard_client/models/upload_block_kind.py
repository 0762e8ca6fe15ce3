from typing import Literal, TypeAlias

UploadBlockKind: TypeAlias = Literal["heading", "list_item", "notes", "paragraph", "table"] | str
"""Those of this release: more may come."""


def check_upload_block_kind(value: object) -> UploadBlockKind:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
