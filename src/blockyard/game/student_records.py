"""What the room holds of students: the inbox, by the accounts with which they play."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.postgresql import JSONB

from blockyard.game.models import GameEvent
from blockyard.game.queries import held_then
from blockyard.players.models import RobloxLink
from blockyard.student_records import StudentRecords


def told_of(student_ids: Sequence[UUID] | None) -> ColumnElement[bool]:
    """What an account did while it was the student's: before and afterwards it may be another's."""
    links = select(RobloxLink.id).where(held_then())
    if student_ids is not None:
        links = links.where(RobloxLink.student_id.in_(student_ids))
    return links.correlate(GameEvent).exists()


def without_code() -> ColumnElement[Any]:
    return GameEvent.data.op("-", return_type=JSONB())("code")


STUDENT_RECORDS: Final = (
    StudentRecords(
        model=GameEvent,
        mentions=told_of,
        outlast=False,  # else the next student with her account would be told what she did
        holds="What games told within seven days of the accounts with which the student plays, while they were hers",
        named={"told": without_code()},
        left_out={"data": "it is in `told`, without a code that was typed: who has it can say that she is the student"},
    ),
)
