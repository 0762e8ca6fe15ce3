from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.scoring import Scoring, check_scoring
from ..models.shown_state import ShownState, check_shown_state

T = TypeVar("T", bound="AssignmentRead")


@_attrs_define
class AssignmentRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        class_id (UUID): The class that it is given to
        environment_id (UUID): The environment that is played
        environment (str): What that is called now
        version (int | None): Which version of it is played; null: the one that is ready when the assignment is
            published
        question_count (int | None): How many questions that version asks; null: it is a draft
        title (str): What students read first
        instructions (str): What they are to do
        opens_at (datetime.datetime | None): Students see it from then on; null: as soon as it is published
        due_at (datetime.datetime | None): Who has not finished then is late; null: nobody is
        closes_at (datetime.datetime | None): Nobody plays it from then on; null: until it is closed
        max_score (float): What a result is worth in which all is right
        attempts_allowed (int | None): How often a student may begin; null: as often as she likes
        scoring (Scoring): Which of a student's attempts count. More words may come: treat one that you do not know as
            none of these.
        student_ids (list[UUID] | None): To whom it is given; null: to the whole class; none: to nobody
        state (ShownState): What is told of it: one that opens later is `scheduled`, one whose time is over is `closed`.
            More words may come: treat one that you do not know as none of these.
        published_at (datetime.datetime | None): When it was published; null: it is a draft
        closed_at (datetime.datetime | None): When it was closed by hand; null: it was not
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    id: UUID
    class_id: UUID
    environment_id: UUID
    environment: str
    version: int | None
    question_count: int | None
    title: str
    instructions: str
    opens_at: datetime.datetime | None
    due_at: datetime.datetime | None
    closes_at: datetime.datetime | None
    max_score: float
    attempts_allowed: int | None
    scoring: Scoring
    student_ids: list[UUID] | None
    state: ShownState
    published_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    created_by_id: UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        class_id = str(self.class_id)

        environment_id = str(self.environment_id)

        environment = self.environment

        version: int | None
        version = self.version

        question_count: int | None
        question_count = self.question_count

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

        student_ids: list[str] | None
        if isinstance(self.student_ids, list):
            student_ids = []
            for student_ids_type_0_item_data in self.student_ids:
                student_ids_type_0_item = str(student_ids_type_0_item_data)
                student_ids.append(student_ids_type_0_item)

        else:
            student_ids = self.student_ids

        state: str = self.state

        published_at: None | str
        if isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "class_id": class_id,
                "environment_id": environment_id,
                "environment": environment,
                "version": version,
                "question_count": question_count,
                "title": title,
                "instructions": instructions,
                "opens_at": opens_at,
                "due_at": due_at,
                "closes_at": closes_at,
                "max_score": max_score,
                "attempts_allowed": attempts_allowed,
                "scoring": scoring,
                "student_ids": student_ids,
                "state": state,
                "published_at": published_at,
                "closed_at": closed_at,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        class_id = UUID(d.pop("class_id"))

        environment_id = UUID(d.pop("environment_id"))

        environment = d.pop("environment")

        def _parse_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        version = _parse_version(d.pop("version"))

        def _parse_question_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        question_count = _parse_question_count(d.pop("question_count"))

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

        def _parse_student_ids(data: object) -> list[UUID] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                student_ids_type_0 = []
                _student_ids_type_0 = data
                for student_ids_type_0_item_data in _student_ids_type_0:
                    student_ids_type_0_item = UUID(student_ids_type_0_item_data)

                    student_ids_type_0.append(student_ids_type_0_item)

                return student_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None, data)

        student_ids = _parse_student_ids(d.pop("student_ids"))

        state = check_shown_state(d.pop("state"))

        def _parse_published_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_at_type_0 = datetime.datetime.fromisoformat(data)

                return published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        published_at = _parse_published_at(d.pop("published_at"))

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        assignment_read = cls(
            id=id,
            class_id=class_id,
            environment_id=environment_id,
            environment=environment,
            version=version,
            question_count=question_count,
            title=title,
            instructions=instructions,
            opens_at=opens_at,
            due_at=due_at,
            closes_at=closes_at,
            max_score=max_score,
            attempts_allowed=attempts_allowed,
            scoring=scoring,
            student_ids=student_ids,
            state=state,
            published_at=published_at,
            closed_at=closed_at,
            created_by_id=created_by_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        assignment_read.additional_properties = d
        return assignment_read

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
