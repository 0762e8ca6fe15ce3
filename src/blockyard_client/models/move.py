from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Move")


@_attrs_define
class Move:
    """
    Attributes:
        op (Literal['move']): Put a thing or a zone into another zone
        id (str): Of the thing or zone
        zone (str): The zone that gets it
    """

    op: Literal["move"]
    id: str
    zone: str

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        id = self.id

        zone = self.zone

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "id": id,
                "zone": zone,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        op = cast(Literal["move"], d.pop("op"))
        if op != "move":
            raise ValueError(f"op must match const 'move', got '{op}'")

        id = d.pop("id")

        zone = d.pop("zone")

        move = cls(
            op=op,
            id=id,
            zone=zone,
        )

        return move
