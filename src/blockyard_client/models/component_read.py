from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.component_read_held_type_0 import ComponentReadHeldType0, check_component_read_held_type_0
from ..models.component_read_yaw import ComponentReadYaw, check_component_read_yaw
from ..models.resolved_by import ResolvedBy, check_resolved_by

T = TypeVar("T", bound="ComponentRead")


@_attrs_define
class ComponentRead:
    """One thing that stands in the world. Lengths are in studs; the middle of the ground is the origin.

    Attributes:
        id (str): Within this world: `rover-1`
        thing (str): Its name in the vocabulary; `shape`: the plan brings its own, `placeholder`: a plinth
        label (str): What the description calls it
        x (float): Of the middle of its bottom, to the east
        y (float): Of its bottom, upwards
        z (float): Of the middle of its bottom, to the south
        yaw (ComponentReadYaw): Degrees: it looks north, west, south or east
        width (float): Along x, before it is turned
        height (float): Along y
        depth (float): Along z, before it is turned
        parent (None | str): Id of the component in or on which it stands; null: on the ground
        held (ComponentReadHeldType0 | None): How the parent holds it
        resolved_by (None | ResolvedBy): How its noun became a thing of the vocabulary; null: nobody asked for it, as
            for the place of arrival
        runners_up (list[str]): Names of the vocabulary that could stand there instead, the likeliest first
    """

    id: str
    thing: str
    label: str
    x: float
    y: float
    z: float
    yaw: ComponentReadYaw
    width: float
    height: float
    depth: float
    parent: None | str
    held: ComponentReadHeldType0 | None
    resolved_by: None | ResolvedBy
    runners_up: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        thing = self.thing

        label = self.label

        x = self.x

        y = self.y

        z = self.z

        yaw: int = self.yaw

        width = self.width

        height = self.height

        depth = self.depth

        parent: None | str
        parent = self.parent

        held: None | str
        if isinstance(self.held, str):
            held = self.held
        else:
            held = self.held

        resolved_by: None | str
        if isinstance(self.resolved_by, str):
            resolved_by = self.resolved_by
        else:
            resolved_by = self.resolved_by

        runners_up = self.runners_up

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "thing": thing,
                "label": label,
                "x": x,
                "y": y,
                "z": z,
                "yaw": yaw,
                "width": width,
                "height": height,
                "depth": depth,
                "parent": parent,
                "held": held,
                "resolved_by": resolved_by,
                "runners_up": runners_up,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        thing = d.pop("thing")

        label = d.pop("label")

        x = d.pop("x")

        y = d.pop("y")

        z = d.pop("z")

        yaw = check_component_read_yaw(d.pop("yaw"))

        width = d.pop("width")

        height = d.pop("height")

        depth = d.pop("depth")

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        def _parse_held(data: object) -> ComponentReadHeldType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                held_type_0 = check_component_read_held_type_0(data)

                return held_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComponentReadHeldType0 | None, data)

        held = _parse_held(d.pop("held"))

        def _parse_resolved_by(data: object) -> None | ResolvedBy:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_by_type_0 = check_resolved_by(data)

                return resolved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResolvedBy, data)

        resolved_by = _parse_resolved_by(d.pop("resolved_by"))

        runners_up = cast(list[str], d.pop("runners_up"))

        component_read = cls(
            id=id,
            thing=thing,
            label=label,
            x=x,
            y=y,
            z=z,
            yaw=yaw,
            width=width,
            height=height,
            depth=depth,
            parent=parent,
            held=held,
            resolved_by=resolved_by,
            runners_up=runners_up,
        )

        component_read.additional_properties = d
        return component_read

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
