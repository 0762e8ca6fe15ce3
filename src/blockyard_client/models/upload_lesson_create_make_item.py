from typing import Literal, TypeAlias

UploadLessonCreateMakeItem: TypeAlias = Literal["quiz", "world"] | str
"""Those of this release: more may come."""


def check_upload_lesson_create_make_item(value: object) -> UploadLessonCreateMakeItem:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
