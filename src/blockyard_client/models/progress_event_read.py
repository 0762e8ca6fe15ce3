from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.progress_type import ProgressType, check_progress_type

T = TypeVar("T", bound="ProgressEventRead")


@_attrs_define
class ProgressEventRead:
    """What happened, as it is kept. Which of the fields there are depends on its type.

    Attributes:
        event_id (UUID): Made by the sender
        type_ (ProgressType): What happens in an attempt. More words may come: treat one that you do not know as none of
            these.
        happened_at (datetime.datetime): When, between the begin of the attempt and its arrival
        activity (None | str): The machine's id, of a question and of an activity
        question (None | str): Id of the question that was answered
        right (bool | None): Whether the answer is right; null: it is none
        thing (None | str): Id of the component, of a checkpoint and of an item
    """

    event_id: UUID
    type_: ProgressType
    happened_at: datetime.datetime
    activity: None | str
    question: None | str
    right: bool | None
    thing: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_id = str(self.event_id)

        type_: str = self.type_

        happened_at = self.happened_at.isoformat()

        activity: None | str
        activity = self.activity

        question: None | str
        question = self.question

        right: bool | None
        right = self.right

        thing: None | str
        thing = self.thing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_id": event_id,
                "type": type_,
                "happened_at": happened_at,
                "activity": activity,
                "question": question,
                "right": right,
                "thing": thing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_id = UUID(d.pop("event_id"))

        type_ = check_progress_type(d.pop("type"))

        happened_at = datetime.datetime.fromisoformat(d.pop("happened_at"))

        def _parse_activity(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        activity = _parse_activity(d.pop("activity"))

        def _parse_question(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        question = _parse_question(d.pop("question"))

        def _parse_right(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        right = _parse_right(d.pop("right"))

        def _parse_thing(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thing = _parse_thing(d.pop("thing"))

        progress_event_read = cls(
            event_id=event_id,
            type_=type_,
            happened_at=happened_at,
            activity=activity,
            question=question,
            right=right,
            thing=thing,
        )

        progress_event_read.additional_properties = d
        return progress_event_read

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
