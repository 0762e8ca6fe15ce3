from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Ground")


@_attrs_define
class Ground:
    """The land as a grid of points, by rows from north to south, each from west to east.

    Attributes:
        x (float): Of the first point
        z (float): Of the first point
        step (float): Studs between two points
        columns (int): Points of a row
        rows (int): How many rows there are
        heights (list[float]): y of each point
        colors (list[int]): Of each point, counted in `palette`
        water (float | None): y of the water's surface, over whatever lies lower; null: there is none
    """

    x: float
    z: float
    step: float
    columns: int
    rows: int
    heights: list[float]
    colors: list[int]
    water: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        x = self.x

        z = self.z

        step = self.step

        columns = self.columns

        rows = self.rows

        heights = self.heights

        colors = self.colors

        water: float | None
        water = self.water

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "x": x,
                "z": z,
                "step": step,
                "columns": columns,
                "rows": rows,
                "heights": heights,
                "colors": colors,
                "water": water,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        x = d.pop("x")

        z = d.pop("z")

        step = d.pop("step")

        columns = d.pop("columns")

        rows = d.pop("rows")

        heights = cast(list[float], d.pop("heights"))

        colors = cast(list[int], d.pop("colors"))

        def _parse_water(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        water = _parse_water(d.pop("water"))

        ground = cls(
            x=x,
            z=z,
            step=step,
            columns=columns,
            rows=rows,
            heights=heights,
            colors=colors,
            water=water,
        )

        ground.additional_properties = d
        return ground

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
