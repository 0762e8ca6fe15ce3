from typing import Literal, TypeAlias

UploadScanVerdict: TypeAlias = Literal["clean", "infected", "not_scanned"] | str
"""Those of this release: more may come."""


def check_upload_scan_verdict(value: object) -> UploadScanVerdict:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
