from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Remove")


@_attrs_define
class Remove:
    """
    Attributes:
        op (Literal['remove']): Take a thing, a zone with all that is in it, a link or an activity away
        id (str): Of the thing, zone, link or activity
    """

    op: Literal["remove"]
    id: str

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        id = self.id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "id": id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        op = cast(Literal["remove"], d.pop("op"))
        if op != "remove":
            raise ValueError(f"op must match const 'remove', got '{op}'")

        id = d.pop("id")

        remove = cls(
            op=op,
            id=id,
        )

        return remove
