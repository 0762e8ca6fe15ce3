from typing import Literal, TypeAlias

ProgressType: TypeAlias = (
    Literal[
        "activity.completed",
        "checkpoint.reached",
        "help.opened",
        "item.found",
        "question.answered",
        "session.started",
        "world.finished",
    ]
    | str
)
"""Those of this release: more may come."""


def check_progress_type(value: object) -> ProgressType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
