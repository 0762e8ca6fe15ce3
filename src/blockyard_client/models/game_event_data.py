from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="GameEventData")


@_attrs_define
class GameEventData:
    """Which of the fields there are depends on the event's type.

    Attributes:
        activity (None | str | Unset): The machine's id, of a question and of an activity
        question_id (None | str | Unset): Of the question that was answered
        choice (float | None | Unset): Which of its choices, counted from 0; or the number that was typed in
        correct (bool | None | Unset): Whether it is right, as the game's server has judged it
        checkpoint (None | str | Unset): Id of the component that was reached
        item (None | str | Unset): Name of what was found
        seconds (float | None | Unset): How long a session was
        score (float | None | Unset): What the game made of a quiz. Nothing is computed of it
        max_ (float | None | Unset): Of which it is a part
        code (None | str | Unset): What a player typed to say who she is
    """

    activity: None | str | Unset = UNSET
    question_id: None | str | Unset = UNSET
    choice: float | None | Unset = UNSET
    correct: bool | None | Unset = UNSET
    checkpoint: None | str | Unset = UNSET
    item: None | str | Unset = UNSET
    seconds: float | None | Unset = UNSET
    score: float | None | Unset = UNSET
    max_: float | None | Unset = UNSET
    code: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        activity: None | str | Unset
        if isinstance(self.activity, Unset):
            activity = UNSET
        else:
            activity = self.activity

        question_id: None | str | Unset
        if isinstance(self.question_id, Unset):
            question_id = UNSET
        else:
            question_id = self.question_id

        choice: float | None | Unset
        if isinstance(self.choice, Unset):
            choice = UNSET
        else:
            choice = self.choice

        correct: bool | None | Unset
        if isinstance(self.correct, Unset):
            correct = UNSET
        else:
            correct = self.correct

        checkpoint: None | str | Unset
        if isinstance(self.checkpoint, Unset):
            checkpoint = UNSET
        else:
            checkpoint = self.checkpoint

        item: None | str | Unset
        if isinstance(self.item, Unset):
            item = UNSET
        else:
            item = self.item

        seconds: float | None | Unset
        if isinstance(self.seconds, Unset):
            seconds = UNSET
        else:
            seconds = self.seconds

        score: float | None | Unset
        if isinstance(self.score, Unset):
            score = UNSET
        else:
            score = self.score

        max_: float | None | Unset
        if isinstance(self.max_, Unset):
            max_ = UNSET
        else:
            max_ = self.max_

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if activity is not UNSET:
            field_dict["activity"] = activity
        if question_id is not UNSET:
            field_dict["question_id"] = question_id
        if choice is not UNSET:
            field_dict["choice"] = choice
        if correct is not UNSET:
            field_dict["correct"] = correct
        if checkpoint is not UNSET:
            field_dict["checkpoint"] = checkpoint
        if item is not UNSET:
            field_dict["item"] = item
        if seconds is not UNSET:
            field_dict["seconds"] = seconds
        if score is not UNSET:
            field_dict["score"] = score
        if max_ is not UNSET:
            field_dict["max"] = max_
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_activity(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        activity = _parse_activity(d.pop("activity", UNSET))

        def _parse_question_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        question_id = _parse_question_id(d.pop("question_id", UNSET))

        def _parse_choice(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        choice = _parse_choice(d.pop("choice", UNSET))

        def _parse_correct(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        correct = _parse_correct(d.pop("correct", UNSET))

        def _parse_checkpoint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        checkpoint = _parse_checkpoint(d.pop("checkpoint", UNSET))

        def _parse_item(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        item = _parse_item(d.pop("item", UNSET))

        def _parse_seconds(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        seconds = _parse_seconds(d.pop("seconds", UNSET))

        def _parse_score(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        score = _parse_score(d.pop("score", UNSET))

        def _parse_max_(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        max_ = _parse_max_(d.pop("max", UNSET))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        game_event_data = cls(
            activity=activity,
            question_id=question_id,
            choice=choice,
            correct=correct,
            checkpoint=checkpoint,
            item=item,
            seconds=seconds,
            score=score,
            max_=max_,
            code=code,
        )

        return game_event_data
