from typing import Literal, TypeAlias

FileSentStatus: TypeAlias = Literal["cancelled", "completed", "failed", "pending", "processing", "uploading"] | str
"""Those of this release: more may come."""


def check_file_sent_status(value: object) -> FileSentStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
