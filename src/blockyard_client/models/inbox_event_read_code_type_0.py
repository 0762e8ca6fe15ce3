from typing import Literal, TypeAlias

InboxEventReadCodeType0: TypeAlias = (
    Literal[
        "gave_up",
        "member_removed",
        "payload_too_large",
        "place_too_large",
        "plan_limit_reached",
        "publishing_refused",
        "roblox_busy",
        "roblox_unavailable",
        "storage_unavailable",
        "superseded",
        "time_limit",
        "world_refused",
    ]
    | str
)
"""Those of this release: more may come."""


def check_inbox_event_read_code_type_0(value: object) -> InboxEventReadCodeType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
