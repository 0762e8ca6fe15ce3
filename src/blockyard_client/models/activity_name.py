from typing import Literal, TypeAlias

ActivityName: TypeAlias = Literal["checkpoints", "collecting", "quiz"] | str
"""Those of this release: more may come."""


def check_activity_name(value: object) -> ActivityName:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
