from typing import Literal, TypeAlias

GetUploadTextFormat: TypeAlias = Literal["json", "plain"] | str
"""Those of this release: more may come."""


def check_get_upload_text_format(value: object) -> GetUploadTextFormat:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
