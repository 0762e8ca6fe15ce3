from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.thing import Thing


T = TypeVar("T", bound="AddThing")


@_attrs_define
class AddThing:
    """
    Attributes:
        op (Literal['add_thing']): Put a thing into a zone
        zone (str): The zone that gets it
        thing (Thing): So many of one thing, alike.
    """

    op: Literal["add_thing"]
    zone: str
    thing: Thing

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        zone = self.zone

        thing = self.thing.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "zone": zone,
                "thing": thing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.thing import Thing  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["add_thing"], d.pop("op"))
        if op != "add_thing":
            raise ValueError(f"op must match const 'add_thing', got '{op}'")

        zone = d.pop("zone")

        thing = Thing.from_dict(d.pop("thing"))

        add_thing = cls(
            op=op,
            zone=zone,
            thing=thing,
        )

        return add_thing
