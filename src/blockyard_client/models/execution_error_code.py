from typing import Literal, TypeAlias

ExecutionErrorCode: TypeAlias = (
    Literal[
        "agent_type_not_runnable",
        "gave_up",
        "input_invalid",
        "member_removed",
        "plan_limit_reached",
        "run_failed",
        "time_limit",
    ]
    | str
)
"""Those of this release: more may come."""


def check_execution_error_code(value: object) -> ExecutionErrorCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
