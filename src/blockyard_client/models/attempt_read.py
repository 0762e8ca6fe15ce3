from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.via import Via, check_via

T = TypeVar("T", bound="AttemptRead")


@_attrs_define
class AttemptRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        number (int): From 1, of yours in this assignment
        via (Via): Where an attempt is played. More words may come: treat one that you do not know as none of these.
        started_at (datetime.datetime): When it was begun
        last_seen_at (datetime.datetime): When something was last heard of it
        completed_at (datetime.datetime | None): When you said that it is done; null: you have not
        answered (int): How many questions were answered
        right (int): How many of them with the first answer
        score (float): From 0 to 1: of all questions of the world, those whose first answer was right
        seconds_active (int): How long it was played, without the pauses
    """

    id: UUID
    number: int
    via: Via
    started_at: datetime.datetime
    last_seen_at: datetime.datetime
    completed_at: datetime.datetime | None
    answered: int
    right: int
    score: float
    seconds_active: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        via: str = self.via

        started_at = self.started_at.isoformat()

        last_seen_at = self.last_seen_at.isoformat()

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        answered = self.answered

        right = self.right

        score = self.score

        seconds_active = self.seconds_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "via": via,
                "started_at": started_at,
                "last_seen_at": last_seen_at,
                "completed_at": completed_at,
                "answered": answered,
                "right": right,
                "score": score,
                "seconds_active": seconds_active,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        answered = d.pop("answered")

        right = d.pop("right")

        score = d.pop("score")

        seconds_active = d.pop("seconds_active")

        attempt_read = cls(
            id=id,
            number=number,
            via=via,
            started_at=started_at,
            last_seen_at=last_seen_at,
            completed_at=completed_at,
            answered=answered,
            right=right,
            score=score,
            seconds_active=seconds_active,
        )

        attempt_read.additional_properties = d
        return attempt_read

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
