from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.piece_read_axis import PieceReadAxis, check_piece_read_axis
from ..models.piece_read_down import PieceReadDown, check_piece_read_down
from ..models.piece_read_kind import PieceReadKind, check_piece_read_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="PieceRead")


@_attrs_define
class PieceRead:
    """
    Attributes:
        size (list[float]): Width (x), height (y) and depth (z) in studs; a ball's are equal, and a cylinder's across
            its axis
        kind (PieceReadKind | Unset): Which solid. More words may come: treat one that you do not know as none of these.
            Default: 'block'.
        position (list[float] | Unset): Of the middle of its bottom, in studs: x to the right, y up, z to the back; the
            front looks to -z
        axis (PieceReadAxis | Unset): Of a cylinder: y stands upright, x is a car's wheel. More words may come: treat
            one that you do not know as none of these. Default: 'y'.
        down (PieceReadDown | Unset): Where a wedge slopes down to. More words may come: treat one that you do not know
            as none of these. Default: 'front'.
        color (None | str | Unset): A name of the palette
        material (None | str | Unset): A Roblox material
    """

    size: list[float]
    kind: PieceReadKind | Unset = "block"
    position: list[float] | Unset = UNSET
    axis: PieceReadAxis | Unset = "y"
    down: PieceReadDown | Unset = "front"
    color: None | str | Unset = UNSET
    material: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        size = self.size

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        position: list[float] | Unset = UNSET
        if not isinstance(self.position, Unset):
            position = self.position

        axis: str | Unset = UNSET
        if not isinstance(self.axis, Unset):
            axis = self.axis

        down: str | Unset = UNSET
        if not isinstance(self.down, Unset):
            down = self.down

        color: None | str | Unset
        if isinstance(self.color, Unset):
            color = UNSET
        else:
            color = self.color

        material: None | str | Unset
        if isinstance(self.material, Unset):
            material = UNSET
        else:
            material = self.material

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "size": size,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if position is not UNSET:
            field_dict["position"] = position
        if axis is not UNSET:
            field_dict["axis"] = axis
        if down is not UNSET:
            field_dict["down"] = down
        if color is not UNSET:
            field_dict["color"] = color
        if material is not UNSET:
            field_dict["material"] = material

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        size = cast(list[float], d.pop("size"))

        _kind = d.pop("kind", UNSET)
        kind: PieceReadKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_piece_read_kind(_kind)

        position = cast(list[float], d.pop("position", UNSET))

        _axis = d.pop("axis", UNSET)
        axis: PieceReadAxis | Unset
        if isinstance(_axis, Unset):
            axis = UNSET
        else:
            axis = check_piece_read_axis(_axis)

        _down = d.pop("down", UNSET)
        down: PieceReadDown | Unset
        if isinstance(_down, Unset):
            down = UNSET
        else:
            down = check_piece_read_down(_down)

        def _parse_color(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        color = _parse_color(d.pop("color", UNSET))

        def _parse_material(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        material = _parse_material(d.pop("material", UNSET))

        piece_read = cls(
            size=size,
            kind=kind,
            position=position,
            axis=axis,
            down=down,
            color=color,
            material=material,
        )

        piece_read.additional_properties = d
        return piece_read

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
