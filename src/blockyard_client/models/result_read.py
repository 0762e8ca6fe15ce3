from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.enrollment_state import EnrollmentState, check_enrollment_state
from ..models.score_status import ScoreStatus, check_score_status

T = TypeVar("T", bound="ResultRead")


@_attrs_define
class ResultRead:
    """
    Attributes:
        student_id (UUID): The student's id
        display_name (str): What the student is called
        enrollment_status (EnrollmentState): Whether a student attends a class. More words may come: treat one that you
            do not know as none of these.
        attempts (int): How many were begun
        score (float | None): 0 to the assignment's `max_score`; null: nothing was done, she is exempt, or a teacher
            says that it is not submitted
        overridden (bool): Whether a teacher decided the score
        status (ScoreStatus): In OneRoster's words, joined with a line. `not_submitted` is what others call missing.
            More words may come: treat one that you do not know as none of these.
        late (bool): Whether it was begun, and the attempt that counts was not done when it was due
        missing (bool): Whether it was due, or is closed, and is not begun; or a teacher says that it is not submitted
        exempt (bool): Whether the student need not do it
        feedback (None | str): What a teacher says to her
        decided_by_id (None | UUID): The user who decided something of it last; null: nobody did
        decided_at (datetime.datetime | None): When; null: nobody did
        completed_at (datetime.datetime | None): When the attempt that counts was done; null: none is
        last_seen_at (datetime.datetime | None): When something was last heard of her in it; null: nothing was
        seconds_active (int): How long she played, without the pauses
    """

    student_id: UUID
    display_name: str
    enrollment_status: EnrollmentState
    attempts: int
    score: float | None
    overridden: bool
    status: ScoreStatus
    late: bool
    missing: bool
    exempt: bool
    feedback: None | str
    decided_by_id: None | UUID
    decided_at: datetime.datetime | None
    completed_at: datetime.datetime | None
    last_seen_at: datetime.datetime | None
    seconds_active: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        student_id = str(self.student_id)

        display_name = self.display_name

        enrollment_status: str = self.enrollment_status

        attempts = self.attempts

        score: float | None
        score = self.score

        overridden = self.overridden

        status: str = self.status

        late = self.late

        missing = self.missing

        exempt = self.exempt

        feedback: None | str
        feedback = self.feedback

        decided_by_id: None | str
        if isinstance(self.decided_by_id, UUID):
            decided_by_id = str(self.decided_by_id)
        else:
            decided_by_id = self.decided_by_id

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        completed_at: None | str
        if isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        last_seen_at: None | str
        if isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        seconds_active = self.seconds_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "student_id": student_id,
                "display_name": display_name,
                "enrollment_status": enrollment_status,
                "attempts": attempts,
                "score": score,
                "overridden": overridden,
                "status": status,
                "late": late,
                "missing": missing,
                "exempt": exempt,
                "feedback": feedback,
                "decided_by_id": decided_by_id,
                "decided_at": decided_at,
                "completed_at": completed_at,
                "last_seen_at": last_seen_at,
                "seconds_active": seconds_active,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        student_id = UUID(d.pop("student_id"))

        display_name = d.pop("display_name")

        enrollment_status = check_enrollment_state(d.pop("enrollment_status"))

        attempts = d.pop("attempts")

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        overridden = d.pop("overridden")

        status = check_score_status(d.pop("status"))

        late = d.pop("late")

        missing = d.pop("missing")

        exempt = d.pop("exempt")

        def _parse_feedback(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        feedback = _parse_feedback(d.pop("feedback"))

        def _parse_decided_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_by_id_type_0 = UUID(data)

                return decided_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        decided_by_id = _parse_decided_by_id(d.pop("decided_by_id"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

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

        def _parse_last_seen_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_seen_at = _parse_last_seen_at(d.pop("last_seen_at"))

        seconds_active = d.pop("seconds_active")

        result_read = cls(
            student_id=student_id,
            display_name=display_name,
            enrollment_status=enrollment_status,
            attempts=attempts,
            score=score,
            overridden=overridden,
            status=status,
            late=late,
            missing=missing,
            exempt=exempt,
            feedback=feedback,
            decided_by_id=decided_by_id,
            decided_at=decided_at,
            completed_at=completed_at,
            last_seen_at=last_seen_at,
            seconds_active=seconds_active,
        )

        result_read.additional_properties = d
        return result_read

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
