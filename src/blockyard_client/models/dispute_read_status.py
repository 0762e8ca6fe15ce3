from typing import Literal, TypeAlias

DisputeReadStatus: TypeAlias = (
    Literal[
        "lost",
        "needs_response",
        "prevented",
        "under_review",
        "warning_closed",
        "warning_needs_response",
        "warning_under_review",
        "won",
    ]
    | str
)
"""Those of this release: more may come."""


def check_dispute_read_status(value: object) -> DisputeReadStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
