from typing import Literal, TypeAlias

UploadLinkCreateFile: TypeAlias = Literal["content", "thumbnail_1024", "thumbnail_256"] | str
"""Those of this release: more may come."""


def check_upload_link_create_file(value: object) -> UploadLinkCreateFile:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
