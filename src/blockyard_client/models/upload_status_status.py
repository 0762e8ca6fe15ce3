from typing import Literal, TypeAlias

UploadStatusStatus: TypeAlias = Literal["cancelled", "completed", "failed", "pending", "processing", "uploading"] | str
"""Those of this release: more may come."""


def check_upload_status_status(value: object) -> UploadStatusStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
