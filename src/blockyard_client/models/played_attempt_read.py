from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.via import Via, check_via

T = TypeVar("T", bound="PlayedAttemptRead")


@_attrs_define
class PlayedAttemptRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        student_id (UUID): Who plays
        display_name (str): What the student is called
        number (int): From 1, of the student's in this assignment, as they became known
        via (Via): Where an attempt is played. More words may come: treat one that you do not know as none of these.
        started_at (datetime.datetime): When it was begun
        last_seen_at (datetime.datetime): When something was last heard of it
        completed_at (datetime.datetime | None): When the student said that it is done; null: she has not
        done_at (datetime.datetime | None): When we had all that it takes; null: we have not
        answered (int): How many questions were answered
        right (int): How many of them with the first answer
        score (float): From 0 to 1: of all questions of the world, those whose first answer was right
        seconds_active (int): How long it was played, without the pauses
        withdrawn_at (datetime.datetime | None): Since when it counts nowhere; null: it counts
        withdrawn_by_id (None | UUID): The user who withdrew it; null: nobody did
        withdrawn_reason (None | str): Why; null: it was not said
    """

    id: UUID
    student_id: UUID
    display_name: str
    number: int
    via: Via
    started_at: datetime.datetime
    last_seen_at: datetime.datetime
    completed_at: datetime.datetime | None
    done_at: datetime.datetime | None
    answered: int
    right: int
    score: float
    seconds_active: int
    withdrawn_at: datetime.datetime | None
    withdrawn_by_id: None | UUID
    withdrawn_reason: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        student_id = str(self.student_id)

        display_name = self.display_name

        number = self.number

        via: str = self.via

        started_at = self.started_at.isoformat()

        last_seen_at = self.last_seen_at.isoformat()

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        done_at: None | str
        if isinstance(self.done_at, datetime.datetime):
            done_at = self.done_at.isoformat()
        else:
            done_at = self.done_at

        answered = self.answered

        right = self.right

        score = self.score

        seconds_active = self.seconds_active

        withdrawn_at: None | str
        if isinstance(self.withdrawn_at, datetime.datetime):
            withdrawn_at = self.withdrawn_at.isoformat()
        else:
            withdrawn_at = self.withdrawn_at

        withdrawn_by_id: None | str
        if isinstance(self.withdrawn_by_id, UUID):
            withdrawn_by_id = str(self.withdrawn_by_id)
        else:
            withdrawn_by_id = self.withdrawn_by_id

        withdrawn_reason: None | str
        withdrawn_reason = self.withdrawn_reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "student_id": student_id,
                "display_name": display_name,
                "number": number,
                "via": via,
                "started_at": started_at,
                "last_seen_at": last_seen_at,
                "completed_at": completed_at,
                "done_at": done_at,
                "answered": answered,
                "right": right,
                "score": score,
                "seconds_active": seconds_active,
                "withdrawn_at": withdrawn_at,
                "withdrawn_by_id": withdrawn_by_id,
                "withdrawn_reason": withdrawn_reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        student_id = UUID(d.pop("student_id"))

        display_name = d.pop("display_name")

        number = d.pop("number")

        via = check_via(d.pop("via"))

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        last_seen_at = datetime.datetime.fromisoformat(d.pop("last_seen_at"))

        def _parse_completed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        def _parse_done_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_at_type_0 = datetime.datetime.fromisoformat(data)

                return done_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        done_at = _parse_done_at(d.pop("done_at"))

        answered = d.pop("answered")

        right = d.pop("right")

        score = d.pop("score")

        seconds_active = d.pop("seconds_active")

        def _parse_withdrawn_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_at_type_0 = datetime.datetime.fromisoformat(data)

                return withdrawn_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        withdrawn_at = _parse_withdrawn_at(d.pop("withdrawn_at"))

        def _parse_withdrawn_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_by_id_type_0 = UUID(data)

                return withdrawn_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        withdrawn_by_id = _parse_withdrawn_by_id(d.pop("withdrawn_by_id"))

        def _parse_withdrawn_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        withdrawn_reason = _parse_withdrawn_reason(d.pop("withdrawn_reason"))

        played_attempt_read = cls(
            id=id,
            student_id=student_id,
            display_name=display_name,
            number=number,
            via=via,
            started_at=started_at,
            last_seen_at=last_seen_at,
            completed_at=completed_at,
            done_at=done_at,
            answered=answered,
            right=right,
            score=score,
            seconds_active=seconds_active,
            withdrawn_at=withdrawn_at,
            withdrawn_by_id=withdrawn_by_id,
            withdrawn_reason=withdrawn_reason,
        )

        played_attempt_read.additional_properties = d
        return played_attempt_read

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
