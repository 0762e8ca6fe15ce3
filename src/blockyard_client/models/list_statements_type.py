from typing import Literal, TypeAlias

ListStatementsType: TypeAlias = (
    Literal[
        "activity.completed",
        "attempt.completed",
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


def check_list_statements_type(value: object) -> ListStatementsType:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
