from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lesson_source_read import LessonSourceRead


T = TypeVar("T", bound="NumberQuestionRead")


@_attrs_define
class NumberQuestionRead:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSourceRead):
        prompt (str): What is asked
        kind (Literal['number']): How it is asked
        answer (float): What is to be typed in
        fact (None | str | Unset): The fact that answers it, which players meet before
        tolerance (float | Unset): As far off as still counts as right Default: 0.0.
        unit (None | str | Unset): Of the number: `cm`
    """

    id: str
    source: LessonSourceRead
    prompt: str
    kind: Literal["number"]
    answer: float
    fact: None | str | Unset = UNSET
    tolerance: float | Unset = 0.0
    unit: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

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
        field_dict.update(self.additional_properties)
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
        from ..models.lesson_source_read import LessonSourceRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSourceRead.from_dict(d.pop("source"))

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

        number_question_read = cls(
            id=id,
            source=source,
            prompt=prompt,
            kind=kind,
            answer=answer,
            fact=fact,
            tolerance=tolerance,
            unit=unit,
        )

        number_question_read.additional_properties = d
        return number_question_read

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
