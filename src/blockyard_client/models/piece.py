from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.piece_axis import PieceAxis, check_piece_axis
from ..models.piece_down import PieceDown, check_piece_down
from ..models.piece_kind import PieceKind, check_piece_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Piece")


@_attrs_define
class Piece:
    """
    Attributes:
        size (list[float]): Width (x), height (y) and depth (z) in studs; a ball's are equal, and a cylinder's across
            its axis
        kind (PieceKind | Unset): Which solid. If it is left out: `"block"`.
        position (list[float] | Unset): Of the middle of its bottom, in studs: x to the right, y up, z to the back; the
            front looks to -z. If it is left out: `[0.0, 0.0, 0.0]`.
        axis (PieceAxis | Unset): Of a cylinder: y stands upright, x is a car's wheel. If it is left out: `"y"`.
        down (PieceDown | Unset): Where a wedge slopes down to. If it is left out: `"front"`.
        color (None | str | Unset): A name of the palette
        material (None | str | Unset): A Roblox material
    """

    size: list[float]
    kind: PieceKind | Unset = UNSET
    position: list[float] | Unset = UNSET
    axis: PieceAxis | Unset = UNSET
    down: PieceDown | Unset = UNSET
    color: None | str | Unset = UNSET
    material: None | str | Unset = UNSET

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
        kind: PieceKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_piece_kind(_kind)

        position = cast(list[float], d.pop("position", UNSET))

        _axis = d.pop("axis", UNSET)
        axis: PieceAxis | Unset
        if isinstance(_axis, Unset):
            axis = UNSET
        else:
            axis = check_piece_axis(_axis)

        _down = d.pop("down", UNSET)
        down: PieceDown | Unset
        if isinstance(_down, Unset):
            down = UNSET
        else:
            down = check_piece_down(_down)

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

        piece = cls(
            size=size,
            kind=kind,
            position=position,
            axis=axis,
            down=down,
            color=color,
            material=material,
        )

        return piece
