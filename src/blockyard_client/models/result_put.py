from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.score_status import ScoreStatus, check_score_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResultPut")


@_attrs_define
class ResultPut:
    """What a teacher decides. What is left out stays as it is; null takes it away, and the attempts decide again.

    Attributes:
        score (float | None | Unset): In place of what the attempts come to, to the hundredth; null: they decide
        status (None | ScoreStatus | Unset): In OneRoster's words, in place of what the attempts say; null: they decide
        feedback (None | str | Unset): For the student to read
    """

    score: float | None | Unset = UNSET
    status: None | ScoreStatus | Unset = UNSET
    feedback: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        score: float | None | Unset
        if isinstance(self.score, Unset):
            score = UNSET
        else:
            score = self.score

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        feedback: None | str | Unset
        if isinstance(self.feedback, Unset):
            feedback = UNSET
        else:
            feedback = self.feedback

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if score is not UNSET:
            field_dict["score"] = score
        if status is not UNSET:
            field_dict["status"] = status
        if feedback is not UNSET:
            field_dict["feedback"] = feedback

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_score(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        score = _parse_score(d.pop("score", UNSET))

        def _parse_status(data: object) -> None | ScoreStatus | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_score_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ScoreStatus | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_feedback(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        feedback = _parse_feedback(d.pop("feedback", UNSET))

        result_put = cls(
            score=score,
            status=status,
            feedback=feedback,
        )

        return result_put
