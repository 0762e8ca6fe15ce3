from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.score_status import ScoreStatus, check_score_status

T = TypeVar("T", bound="GradebookCell")


@_attrs_define
class GradebookCell:
    """
    Attributes:
        assignment_id (UUID): Of the assignment
        attempts (int): How many were begun
        score (float | None): 0 to its `max_score`; null: nothing was done, she is exempt, or a teacher says that it is
            not submitted
        overridden (bool): Whether a teacher decided the score
        status (ScoreStatus): In OneRoster's words, joined with a line. `not_submitted` is what others call missing.
            More words may come: treat one that you do not know as none of these.
        late (bool): Whether it was begun, and the attempt that counts was not done when it was due
        missing (bool): Whether it was due, or is closed, and is not begun; or a teacher says that it is not submitted
        exempt (bool): Whether the student need not do it
    """

    assignment_id: UUID
    attempts: int
    score: float | None
    overridden: bool
    status: ScoreStatus
    late: bool
    missing: bool
    exempt: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        attempts = self.attempts

        score: float | None
        score = self.score

        overridden = self.overridden

        status: str = self.status

        late = self.late

        missing = self.missing

        exempt = self.exempt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "attempts": attempts,
                "score": score,
                "overridden": overridden,
                "status": status,
                "late": late,
                "missing": missing,
                "exempt": exempt,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

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

        gradebook_cell = cls(
            assignment_id=assignment_id,
            attempts=attempts,
            score=score,
            overridden=overridden,
            status=status,
            late=late,
            missing=missing,
            exempt=exempt,
        )

        gradebook_cell.additional_properties = d
        return gradebook_cell

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
