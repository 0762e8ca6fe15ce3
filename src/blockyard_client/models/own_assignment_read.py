from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.scoring import Scoring, check_scoring
from ..models.shown_state import ShownState, check_shown_state

if TYPE_CHECKING:
    from ..models.attempt_read import AttemptRead
    from ..models.own_result_read import OwnResultRead


T = TypeVar("T", bound="OwnAssignmentRead")


@_attrs_define
class OwnAssignmentRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        class_id (UUID): The class that it is given to
        class_name (str): What that is called
        title (str): What is to be done
        instructions (str): How
        opens_at (datetime.datetime | None): Since when it is open; null: since it was published
        due_at (datetime.datetime | None): Who has not finished then is late; null: nobody is
        closes_at (datetime.datetime | None): Nobody plays it from then on; null: until it is closed
        max_score (float): What it is worth if all is right
        attempts_allowed (int | None): How often you may begin; null: as often as you like
        scoring (Scoring): Which of a student's attempts count. More words may come: treat one that you do not know as
            none of these.
        question_count (int): How many questions the world asks
        state (ShownState): What is told of it: one that opens later is `scheduled`, one whose time is over is `closed`.
            More words may come: treat one that you do not know as none of these.
        attempts (list[AttemptRead]): Yours, the oldest first
        result (OwnResultRead):
    """

    id: UUID
    class_id: UUID
    class_name: str
    title: str
    instructions: str
    opens_at: datetime.datetime | None
    due_at: datetime.datetime | None
    closes_at: datetime.datetime | None
    max_score: float
    attempts_allowed: int | None
    scoring: Scoring
    question_count: int
    state: ShownState
    attempts: list[AttemptRead]
    result: OwnResultRead
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        class_id = str(self.class_id)

        class_name = self.class_name

        title = self.title

        instructions = self.instructions

        opens_at: None | str
        if isinstance(self.opens_at, datetime.datetime):
            opens_at = self.opens_at.isoformat()
        else:
            opens_at = self.opens_at

        due_at: None | str
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        closes_at: None | str
        if isinstance(self.closes_at, datetime.datetime):
            closes_at = self.closes_at.isoformat()
        else:
            closes_at = self.closes_at

        max_score = self.max_score

        attempts_allowed: int | None
        attempts_allowed = self.attempts_allowed

        scoring: str = self.scoring

        question_count = self.question_count

        state: str = self.state

        attempts = []
        for attempts_item_data in self.attempts:
            attempts_item = attempts_item_data.to_dict()
            attempts.append(attempts_item)

        result = self.result.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "class_id": class_id,
                "class_name": class_name,
                "title": title,
                "instructions": instructions,
                "opens_at": opens_at,
                "due_at": due_at,
                "closes_at": closes_at,
                "max_score": max_score,
                "attempts_allowed": attempts_allowed,
                "scoring": scoring,
                "question_count": question_count,
                "state": state,
                "attempts": attempts,
                "result": result,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt_read import AttemptRead  # noqa: PLC0415
        from ..models.own_result_read import OwnResultRead  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        class_id = UUID(d.pop("class_id"))

        class_name = d.pop("class_name")

        title = d.pop("title")

        instructions = d.pop("instructions")

        def _parse_opens_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opens_at_type_0 = datetime.datetime.fromisoformat(data)

                return opens_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        opens_at = _parse_opens_at(d.pop("opens_at"))

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        def _parse_closes_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closes_at_type_0 = datetime.datetime.fromisoformat(data)

                return closes_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closes_at = _parse_closes_at(d.pop("closes_at"))

        max_score = d.pop("max_score")

        def _parse_attempts_allowed(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        attempts_allowed = _parse_attempts_allowed(d.pop("attempts_allowed"))

        scoring = check_scoring(d.pop("scoring"))

        question_count = d.pop("question_count")

        state = check_shown_state(d.pop("state"))

        attempts = []
        _attempts = d.pop("attempts")
        for attempts_item_data in _attempts:
            attempts_item = AttemptRead.from_dict(attempts_item_data)

            attempts.append(attempts_item)

        result = OwnResultRead.from_dict(d.pop("result"))

        own_assignment_read = cls(
            id=id,
            class_id=class_id,
            class_name=class_name,
            title=title,
            instructions=instructions,
            opens_at=opens_at,
            due_at=due_at,
            closes_at=closes_at,
            max_score=max_score,
            attempts_allowed=attempts_allowed,
            scoring=scoring,
            question_count=question_count,
            state=state,
            attempts=attempts,
            result=result,
        )

        own_assignment_read.additional_properties = d
        return own_assignment_read

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
