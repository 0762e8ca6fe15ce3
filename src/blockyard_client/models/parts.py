from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Parts")


@_attrs_define
class Parts:
    """Solids, one column for each thing to know of them.

    Attributes:
        shape (list[int]): Counted in `shapes`
        size (list[float]): Three of each part
        position (list[float]): Of its middle, three of each part
        rotation (list[float]): A quaternion x, y, z, w: four of each part
        color (list[int]): Counted in `palette`
        transparency (list[float]): 0 to 1; 1: it is not seen
        collides (list[int]): 1: nobody walks through it; else 0
        thing (list[int]): Counted in `things`; -1: it is scenery
        material (list[int]): Counted in `materials`
    """

    shape: list[int]
    size: list[float]
    position: list[float]
    rotation: list[float]
    color: list[int]
    transparency: list[float]
    collides: list[int]
    thing: list[int]
    material: list[int]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shape = self.shape

        size = self.size

        position = self.position

        rotation = self.rotation

        color = self.color

        transparency = self.transparency

        collides = self.collides

        thing = self.thing

        material = self.material

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "shape": shape,
                "size": size,
                "position": position,
                "rotation": rotation,
                "color": color,
                "transparency": transparency,
                "collides": collides,
                "thing": thing,
                "material": material,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        shape = cast(list[int], d.pop("shape"))

        size = cast(list[float], d.pop("size"))

        position = cast(list[float], d.pop("position"))

        rotation = cast(list[float], d.pop("rotation"))

        color = cast(list[int], d.pop("color"))

        transparency = cast(list[float], d.pop("transparency"))

        collides = cast(list[int], d.pop("collides"))

        thing = cast(list[int], d.pop("thing"))

        material = cast(list[int], d.pop("material"))

        parts = cls(
            shape=shape,
            size=size,
            position=position,
            rotation=rotation,
            color=color,
            transparency=transparency,
            collides=collides,
            thing=thing,
            material=material,
        )

        parts.additional_properties = d
        return parts

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
