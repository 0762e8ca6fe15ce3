from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ItemAnswerRead")


@_attrs_define
class ItemAnswerRead:
    """
    Attributes:
        answer (float): Which choice, counted from 0; or the number that was typed in
        choice (None | str): What that choice says; null: a number was typed in
        right (bool): Whether it is right; what is not, and often taken, is a distractor
        count (int): How many gave it first
    """

    answer: float
    choice: None | str
    right: bool
    count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer

        choice: None | str
        choice = self.choice

        right = self.right

        count = self.count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "choice": choice,
                "right": right,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = d.pop("answer")

        def _parse_choice(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        choice = _parse_choice(d.pop("choice"))

        right = d.pop("right")

        count = d.pop("count")

        item_answer_read = cls(
            answer=answer,
            choice=choice,
            right=right,
            count=count,
        )

        item_answer_read.additional_properties = d
        return item_answer_read

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
