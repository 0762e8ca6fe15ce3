from typing import Literal, TypeAlias

SendFileBodyPurpose: TypeAlias = Literal["image", "lesson", "place", "roster"] | str
"""Those of this release: more may come."""


def check_send_file_body_purpose(value: object) -> SendFileBodyPurpose:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
