"""Batches of events, in which some may be none: these are refused one by one, and the others are kept."""

from typing import Annotated, Any, Final

from pydantic import WithJsonSchema

from blockyard.web.schemas import KEEPABLE

NoEvent = Annotated[
    dict[str, Any] | list[Any] | Annotated[str, KEEPABLE] | float | bool | None,
    WithJsonSchema({"description": "No event"}),
]
"""What else JSON may have in its place."""
INVALID_EVENT: Final = "invalid_event"
OUT_OF_RANGE: Final = "time_out_of_range"
"""Codes of events that are refused: it is none; it cannot have happened then."""
LONGEST_ID: Final = 36


def id_in(sent: Any, name: str) -> str | None:
    """What the sender calls it, if it can be an id."""
    found = sent.get(name) if isinstance(sent, dict) else None
    return found if isinstance(found, str) and len(found) <= LONGEST_ID else None
