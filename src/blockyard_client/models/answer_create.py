from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="AnswerCreate")


@_attrs_define
class AnswerCreate:
    """
    Attributes:
        question (str): Id of the question
        answer (float): Which of its choices, counted from 0; or the number that is typed in
        version (int | None | Unset): Of the play; left out: the one that is ready
    """

    question: str
    answer: float
    version: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        question = self.question

        answer = self.answer

        version: int | None | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "question": question,
                "answer": answer,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        question = d.pop("question")

        answer = d.pop("answer")

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        answer_create = cls(
            question=question,
            answer=answer,
            version=version,
        )

        return answer_create
