from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lesson_source import LessonSource


T = TypeVar("T", bound="NumberQuestion")


@_attrs_define
class NumberQuestion:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSource):
        prompt (str): What is asked
        kind (Literal['number']): How it is asked
        answer (float): What is to be typed in
        fact (None | str | Unset): The fact that answers it, which players meet before
        tolerance (float | Unset): As far off as still counts as right. If it is left out: `0`.
        unit (None | str | Unset): Of the number: `cm`
    """

    id: str
    source: LessonSource
    prompt: str
    kind: Literal["number"]
    answer: float
    fact: None | str | Unset = UNSET
    tolerance: float | Unset = UNSET
    unit: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        prompt = self.prompt

        kind = self.kind

        answer = self.answer

        fact: None | str | Unset
        if isinstance(self.fact, Unset):
            fact = UNSET
        else:
            fact = self.fact

        tolerance = self.tolerance

        unit: None | str | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        else:
            unit = self.unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "prompt": prompt,
                "kind": kind,
                "answer": answer,
            }
        )
        if fact is not UNSET:
            field_dict["fact"] = fact
        if tolerance is not UNSET:
            field_dict["tolerance"] = tolerance
        if unit is not UNSET:
            field_dict["unit"] = unit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_source import LessonSource  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSource.from_dict(d.pop("source"))

        prompt = d.pop("prompt")

        kind = cast(Literal["number"], d.pop("kind"))
        if kind != "number":
            raise ValueError(f"kind must match const 'number', got '{kind}'")

        answer = d.pop("answer")

        def _parse_fact(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        fact = _parse_fact(d.pop("fact", UNSET))

        tolerance = d.pop("tolerance", UNSET)

        def _parse_unit(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        unit = _parse_unit(d.pop("unit", UNSET))

        number_question = cls(
            id=id,
            source=source,
            prompt=prompt,
            kind=kind,
            answer=answer,
            fact=fact,
            tolerance=tolerance,
            unit=unit,
        )

        return number_question
