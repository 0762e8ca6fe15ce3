from typing import Literal, TypeAlias

UploadState: TypeAlias = Literal["deleted", "expired", "processing", "ready", "receiving", "refused"] | str
"""Those of this release: more may come."""


def check_upload_state(value: object) -> UploadState:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
