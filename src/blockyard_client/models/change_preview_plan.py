from typing import Literal, TypeAlias

ChangePreviewPlan: TypeAlias = Literal["district", "school", "teacher"] | str
"""Those of this release: more may come."""


def check_change_preview_plan(value: object) -> ChangePreviewPlan:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
