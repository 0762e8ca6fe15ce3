"""What the room holds of students: the inbox, by the accounts with which they play."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.postgresql import JSONB

from blockyard.game.models import GameEvent
from blockyard.players.models import RobloxLink
from blockyard.student_records import StudentRecords


def told_of(student_ids: Sequence[UUID] | None) -> ColumnElement[bool]:
    players = select(RobloxLink.roblox_user_id)
    if student_ids is not None:
        players = players.where(RobloxLink.student_id.in_(student_ids))
    return GameEvent.player.in_(players)


def without_code() -> ColumnElement[Any]:
    return GameEvent.data.op("-", return_type=JSONB())("code")


STUDENT_RECORDS: Final = (
    StudentRecords(
        model=GameEvent,
        mentions=told_of,
        holds="What games told within seven days of the accounts with which the student plays",
        named={"told": without_code()},
        left_out={"data": "it is in `told`, without a code that was typed: who has it can say that she is the student"},
    ),
)
