from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.link import Link


T = TypeVar("T", bound="AddLink")


@_attrs_define
class AddLink:
    """
    Attributes:
        op (Literal['add_link']): Link two zones
        link (Link): How players get from one zone to another, besides walking over open ground.
    """

    op: Literal["add_link"]
    link: Link

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        link = self.link.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "link": link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link import Link  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["add_link"], d.pop("op"))
        if op != "add_link":
            raise ValueError(f"op must match const 'add_link', got '{op}'")

        link = Link.from_dict(d.pop("link"))

        add_link = cls(
            op=op,
            link=link,
        )

        return add_link
