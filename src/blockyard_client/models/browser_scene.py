from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ground import Ground
    from ..models.lettering import Lettering
    from ..models.light import Light
    from ..models.parts import Parts


T = TypeVar("T", bound="BrowserScene")


@_attrs_define
class BrowserScene:
    """All that is drawn of a world.

    Attributes:
        spawn (list[float]): Where players arrive: the ground below their feet
        hours (float): The time of day, 0 to 24
        weather (str): `clear`, `cloudy`, `rain`, `snow`, `fog` or `storm`
        width (float): Of the ground where things stand, along x; its middle is the origin
        depth (float): Of the same, along z
        ground (Ground | None): The land; null: parts are all the ground
        palette (list[str]): Colours: `#rrggbb`
        parts (Parts): Solids, one column for each thing to know of them.
        shapes (list[str]): `block`, `ball`, `cylinder` along x, `wedge`, `corner_wedge`
        materials (list[str]): As Roblox calls them: `Wood`
        things (list[str]): Ids of the components
        texts (list[Lettering]): What is written on parts
        lights (list[Light]): What shines
        closed (None | str | Unset): `#rrggbb`: what is seen in place of a sky, inside of something; null: a sky
    """

    spawn: list[float]
    hours: float
    weather: str
    width: float
    depth: float
    ground: Ground | None
    palette: list[str]
    parts: Parts
    shapes: list[str]
    materials: list[str]
    things: list[str]
    texts: list[Lettering]
    lights: list[Light]
    closed: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.ground import Ground  # noqa: PLC0415

        spawn = self.spawn

        hours = self.hours

        weather = self.weather

        width = self.width

        depth = self.depth

        ground: dict[str, Any] | None
        if isinstance(self.ground, Ground):
            ground = self.ground.to_dict()
        else:
            ground = self.ground

        palette = self.palette

        parts = self.parts.to_dict()

        shapes = self.shapes

        materials = self.materials

        things = self.things

        texts = []
        for texts_item_data in self.texts:
            texts_item = texts_item_data.to_dict()
            texts.append(texts_item)

        lights = []
        for lights_item_data in self.lights:
            lights_item = lights_item_data.to_dict()
            lights.append(lights_item)

        closed: None | str | Unset
        if isinstance(self.closed, Unset):
            closed = UNSET
        else:
            closed = self.closed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spawn": spawn,
                "hours": hours,
                "weather": weather,
                "width": width,
                "depth": depth,
                "ground": ground,
                "palette": palette,
                "parts": parts,
                "shapes": shapes,
                "materials": materials,
                "things": things,
                "texts": texts,
                "lights": lights,
            }
        )
        if closed is not UNSET:
            field_dict["closed"] = closed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ground import Ground  # noqa: PLC0415
        from ..models.lettering import Lettering  # noqa: PLC0415
        from ..models.light import Light  # noqa: PLC0415
        from ..models.parts import Parts  # noqa: PLC0415

        d = dict(src_dict)
        spawn = cast(list[float], d.pop("spawn"))

        hours = d.pop("hours")

        weather = d.pop("weather")

        width = d.pop("width")

        depth = d.pop("depth")

        def _parse_ground(data: object) -> Ground | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                ground_type_0 = Ground.from_dict(data)

                return ground_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Ground | None, data)

        ground = _parse_ground(d.pop("ground"))

        palette = cast(list[str], d.pop("palette"))

        parts = Parts.from_dict(d.pop("parts"))

        shapes = cast(list[str], d.pop("shapes"))

        materials = cast(list[str], d.pop("materials"))

        things = cast(list[str], d.pop("things"))

        texts = []
        _texts = d.pop("texts")
        for texts_item_data in _texts:
            texts_item = Lettering.from_dict(texts_item_data)

            texts.append(texts_item)

        lights = []
        _lights = d.pop("lights")
        for lights_item_data in _lights:
            lights_item = Light.from_dict(lights_item_data)

            lights.append(lights_item)

        def _parse_closed(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        closed = _parse_closed(d.pop("closed", UNSET))

        browser_scene = cls(
            spawn=spawn,
            hours=hours,
            weather=weather,
            width=width,
            depth=depth,
            ground=ground,
            palette=palette,
            parts=parts,
            shapes=shapes,
            materials=materials,
            things=things,
            texts=texts,
            lights=lights,
            closed=closed,
        )

        browser_scene.additional_properties = d
        return browser_scene

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
