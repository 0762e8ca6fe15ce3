from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="MoveQuestion")


@_attrs_define
class MoveQuestion:
    """
    Attributes:
        op (Literal['move_question']): Ask a question earlier or later
        id (str): Of the question
        place (int): Before how many others, counted from 0
    """

    op: Literal["move_question"]
    id: str
    place: int

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        id = self.id

        place = self.place

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "id": id,
                "place": place,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        op = cast(Literal["move_question"], d.pop("op"))
        if op != "move_question":
            raise ValueError(f"op must match const 'move_question', got '{op}'")

        id = d.pop("id")

        place = d.pop("place")

        move_question = cls(
            op=op,
            id=id,
            place=place,
        )

        return move_question
