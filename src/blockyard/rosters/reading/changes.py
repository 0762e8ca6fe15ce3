"""What becomes of one row of the school's."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from blockyard.rosters.states import RowAction, RowKind


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `after` hold what differs; of a new row `after` is all that it has. `line` None: no row says it."""

    kind: RowKind
    action: RowAction
    target_id: UUID
    name: str
    before: dict[str, Any]
    after: dict[str, Any]
    line: int | None = None
    student_id: UUID | None = None
    """Of the entry that it is about, if there is one."""


def plain(value: Any) -> Any:
    """As JSON has it."""
    return str(value) if isinstance(value, UUID) else value
