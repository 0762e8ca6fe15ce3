from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OwnResultRead")


@_attrs_define
class OwnResultRead:
    """
    Attributes:
        score (float | None): What it is worth so far; null: nothing was done yet, or you are exempt
        best_score (float | None): What the best of your attempts is worth, by its answers; null: there is none
        late (bool): Whether the attempt that counts was not done in time
        missing (bool): Whether the time is over and you have not begun, or your teacher says so
        exempt (bool): Whether you need not do it
        feedback (None | str): What your teacher says
    """

    score: float | None
    best_score: float | None
    late: bool
    missing: bool
    exempt: bool
    feedback: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        score: float | None
        score = self.score

        best_score: float | None
        best_score = self.best_score

        late = self.late

        missing = self.missing

        exempt = self.exempt

        feedback: None | str
        feedback = self.feedback

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "score": score,
                "best_score": best_score,
                "late": late,
                "missing": missing,
                "exempt": exempt,
                "feedback": feedback,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        def _parse_best_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        best_score = _parse_best_score(d.pop("best_score"))

        late = d.pop("late")

        missing = d.pop("missing")

        exempt = d.pop("exempt")

        def _parse_feedback(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        feedback = _parse_feedback(d.pop("feedback"))

        own_result_read = cls(
            score=score,
            best_score=best_score,
            late=late,
            missing=missing,
            exempt=exempt,
            feedback=feedback,
        )

        own_result_read.additional_properties = d
        return own_result_read

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
