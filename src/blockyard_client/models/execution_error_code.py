from ..words import OpenEnum


class ExecutionErrorCode(OpenEnum):
    AGENT_TYPE_NOT_RUNNABLE = "agent_type_not_runnable"
    GAVE_UP = "gave_up"
    INPUT_INVALID = "input_invalid"
    MEMBER_REMOVED = "member_removed"
    PLAN_LIMIT_REACHED = "plan_limit_reached"
    RUN_FAILED = "run_failed"
    TIME_LIMIT = "time_limit"
