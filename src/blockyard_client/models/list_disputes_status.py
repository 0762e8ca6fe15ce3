from typing import Literal, TypeAlias

ListDisputesStatus: TypeAlias = (
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


def check_list_disputes_status(value: object) -> ListDisputesStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
