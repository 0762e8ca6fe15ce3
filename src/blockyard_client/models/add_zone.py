from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.zone import Zone


T = TypeVar("T", bound="AddZone")


@_attrs_define
class AddZone:
    """
    Attributes:
        op (Literal['add_zone']): Put a zone into a zone
        zone (str): The zone that gets it
        new (Zone):
    """

    op: Literal["add_zone"]
    zone: str
    new: Zone

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        zone = self.zone

        new = self.new.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "zone": zone,
                "new": new,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.zone import Zone  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["add_zone"], d.pop("op"))
        if op != "add_zone":
            raise ValueError(f"op must match const 'add_zone', got '{op}'")

        zone = d.pop("zone")

        new = Zone.from_dict(d.pop("new"))

        add_zone = cls(
            op=op,
            zone=zone,
            new=new,
        )

        return add_zone
