from typing import Literal, TypeAlias

GetUploadThumbnailSize: TypeAlias = Literal["1024", "256"] | str
"""Those of this release: more may come."""


def check_get_upload_thumbnail_size(value: object) -> GetUploadThumbnailSize:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
