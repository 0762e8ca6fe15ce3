from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.progress_type import ProgressType, check_progress_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="ProgressCreate")


@_attrs_define
class ProgressCreate:
    """What happened. Which of the fields there are depends on its type.

    Attributes:
        event_id (UUID): Made by the sender; an event that arrives twice is kept once
        type_ (ProgressType): What happens in an attempt. More words may come: treat one that you do not know as none of
            these.
        happened_at (datetime.datetime): When, by the sender's clock
        activity (None | str | Unset): The machine's id, of a question and of an activity
        question (None | str | Unset): Id of the question that was answered
        answer (float | None | Unset): Which of its choices, counted from 0; or the number that was typed in
        thing (None | str | Unset): Id of the component, of a checkpoint and of an item
    """

    event_id: UUID
    type_: ProgressType
    happened_at: datetime.datetime
    activity: None | str | Unset = UNSET
    question: None | str | Unset = UNSET
    answer: float | None | Unset = UNSET
    thing: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        event_id = str(self.event_id)

        type_: str = self.type_

        happened_at = self.happened_at.isoformat()

        activity: None | str | Unset
        if isinstance(self.activity, Unset):
            activity = UNSET
        else:
            activity = self.activity

        question: None | str | Unset
        if isinstance(self.question, Unset):
            question = UNSET
        else:
            question = self.question

        answer: float | None | Unset
        if isinstance(self.answer, Unset):
            answer = UNSET
        else:
            answer = self.answer

        thing: None | str | Unset
        if isinstance(self.thing, Unset):
            thing = UNSET
        else:
            thing = self.thing

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "event_id": event_id,
                "type": type_,
                "happened_at": happened_at,
            }
        )
        if activity is not UNSET:
            field_dict["activity"] = activity
        if question is not UNSET:
            field_dict["question"] = question
        if answer is not UNSET:
            field_dict["answer"] = answer
        if thing is not UNSET:
            field_dict["thing"] = thing

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_id = UUID(d.pop("event_id"))

        type_ = check_progress_type(d.pop("type"))

        happened_at = datetime.datetime.fromisoformat(d.pop("happened_at"))

        def _parse_activity(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        activity = _parse_activity(d.pop("activity", UNSET))

        def _parse_question(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        question = _parse_question(d.pop("question", UNSET))

        def _parse_answer(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        answer = _parse_answer(d.pop("answer", UNSET))

        def _parse_thing(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        thing = _parse_thing(d.pop("thing", UNSET))

        progress_create = cls(
            event_id=event_id,
            type_=type_,
            happened_at=happened_at,
            activity=activity,
            question=question,
            answer=answer,
            thing=thing,
        )

        return progress_create
