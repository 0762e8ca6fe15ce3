from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MarkRead")


@_attrs_define
class MarkRead:
    """
    Attributes:
        op (Literal['mark_read']): What a model asserted was looked at, and may be taught
        ids (list[str] | Unset): Of facts, terms, questions; none: all of them
    """

    op: Literal["mark_read"]
    ids: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        ids: list[str] | Unset = UNSET
        if not isinstance(self.ids, Unset):
            ids = self.ids

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
            }
        )
        if ids is not UNSET:
            field_dict["ids"] = ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        op = cast(Literal["mark_read"], d.pop("op"))
        if op != "mark_read":
            raise ValueError(f"op must match const 'mark_read', got '{op}'")

        ids = cast(list[str], d.pop("ids", UNSET))

        mark_read = cls(
            op=op,
            ids=ids,
        )

        return mark_read
