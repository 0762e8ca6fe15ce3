from typing import Literal, TypeAlias

UploadReadingLevelBand: TypeAlias = Literal["3-5", "6-8", "9-12", "K-2"] | str
"""Those of this release: more may come."""


def check_upload_reading_level_band(value: object) -> UploadReadingLevelBand:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
