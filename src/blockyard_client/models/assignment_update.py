from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.scoring import Scoring, check_scoring
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssignmentUpdate")


@_attrs_define
class AssignmentUpdate:
    """What is left out stays as it is. Null takes away what an assignment can lack, and changes nothing of the rest.

    Attributes:
        environment (None | str | Unset): The environment's name, or its id. Of a draft only
        version (int | None | Unset): Which version of it is played; null: the one that is ready when the assignment is
            published. Of a draft only
        title (None | str | Unset): What students read first
        instructions (None | str | Unset): What they are to do
        opens_at (datetime.datetime | None | Unset): Students see it from then on; null: as soon as it is published
        due_at (datetime.datetime | None | Unset): Who has not finished then is late; null: nobody is
        closes_at (datetime.datetime | None | Unset): Nobody plays it from then on; null: until it is closed
        max_score (float | None | Unset): What a result is worth in which all is right
        attempts_allowed (int | None | Unset): How often a student may begin; null: as often as she likes
        scoring (None | Scoring | Unset): Which attempt that is done counts: the best, the last, or all of them on
            average
        student_ids (list[UUID] | None | Unset): To whom it is given; null: to the whole class; none: to nobody
    """

    environment: None | str | Unset = UNSET
    version: int | None | Unset = UNSET
    title: None | str | Unset = UNSET
    instructions: None | str | Unset = UNSET
    opens_at: datetime.datetime | None | Unset = UNSET
    due_at: datetime.datetime | None | Unset = UNSET
    closes_at: datetime.datetime | None | Unset = UNSET
    max_score: float | None | Unset = UNSET
    attempts_allowed: int | None | Unset = UNSET
    scoring: None | Scoring | Unset = UNSET
    student_ids: list[UUID] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        environment: None | str | Unset
        if isinstance(self.environment, Unset):
            environment = UNSET
        else:
            environment = self.environment

        version: int | None | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        instructions: None | str | Unset
        if isinstance(self.instructions, Unset):
            instructions = UNSET
        else:
            instructions = self.instructions

        opens_at: None | str | Unset
        if isinstance(self.opens_at, Unset):
            opens_at = UNSET
        elif isinstance(self.opens_at, datetime.datetime):
            opens_at = self.opens_at.isoformat()
        else:
            opens_at = self.opens_at

        due_at: None | str | Unset
        if isinstance(self.due_at, Unset):
            due_at = UNSET
        elif isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        closes_at: None | str | Unset
        if isinstance(self.closes_at, Unset):
            closes_at = UNSET
        elif isinstance(self.closes_at, datetime.datetime):
            closes_at = self.closes_at.isoformat()
        else:
            closes_at = self.closes_at

        max_score: float | None | Unset
        if isinstance(self.max_score, Unset):
            max_score = UNSET
        else:
            max_score = self.max_score

        attempts_allowed: int | None | Unset
        if isinstance(self.attempts_allowed, Unset):
            attempts_allowed = UNSET
        else:
            attempts_allowed = self.attempts_allowed

        scoring: None | str | Unset
        if isinstance(self.scoring, Unset):
            scoring = UNSET
        elif isinstance(self.scoring, str):
            scoring = self.scoring
        else:
            scoring = self.scoring

        student_ids: list[str] | None | Unset
        if isinstance(self.student_ids, Unset):
            student_ids = UNSET
        elif isinstance(self.student_ids, list):
            student_ids = []
            for student_ids_type_0_item_data in self.student_ids:
                student_ids_type_0_item = str(student_ids_type_0_item_data)
                student_ids.append(student_ids_type_0_item)

        else:
            student_ids = self.student_ids

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if environment is not UNSET:
            field_dict["environment"] = environment
        if version is not UNSET:
            field_dict["version"] = version
        if title is not UNSET:
            field_dict["title"] = title
        if instructions is not UNSET:
            field_dict["instructions"] = instructions
        if opens_at is not UNSET:
            field_dict["opens_at"] = opens_at
        if due_at is not UNSET:
            field_dict["due_at"] = due_at
        if closes_at is not UNSET:
            field_dict["closes_at"] = closes_at
        if max_score is not UNSET:
            field_dict["max_score"] = max_score
        if attempts_allowed is not UNSET:
            field_dict["attempts_allowed"] = attempts_allowed
        if scoring is not UNSET:
            field_dict["scoring"] = scoring
        if student_ids is not UNSET:
            field_dict["student_ids"] = student_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_environment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        environment = _parse_environment(d.pop("environment", UNSET))

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_instructions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        instructions = _parse_instructions(d.pop("instructions", UNSET))

        def _parse_opens_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opens_at_type_0 = datetime.datetime.fromisoformat(data)

                return opens_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        opens_at = _parse_opens_at(d.pop("opens_at", UNSET))

        def _parse_due_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        due_at = _parse_due_at(d.pop("due_at", UNSET))

        def _parse_closes_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closes_at_type_0 = datetime.datetime.fromisoformat(data)

                return closes_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        closes_at = _parse_closes_at(d.pop("closes_at", UNSET))

        def _parse_max_score(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        max_score = _parse_max_score(d.pop("max_score", UNSET))

        def _parse_attempts_allowed(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        attempts_allowed = _parse_attempts_allowed(d.pop("attempts_allowed", UNSET))

        def _parse_scoring(data: object) -> None | Scoring | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scoring_type_0 = check_scoring(data)

                return scoring_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Scoring | Unset, data)

        scoring = _parse_scoring(d.pop("scoring", UNSET))

        def _parse_student_ids(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
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
            return cast(list[UUID] | None | Unset, data)

        student_ids = _parse_student_ids(d.pop("student_ids", UNSET))

        assignment_update = cls(
            environment=environment,
            version=version,
            title=title,
            instructions=instructions,
            opens_at=opens_at,
            due_at=due_at,
            closes_at=closes_at,
            max_score=max_score,
            attempts_allowed=attempts_allowed,
            scoring=scoring,
            student_ids=student_ids,
        )

        return assignment_update
