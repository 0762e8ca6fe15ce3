from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.enclosure import Enclosure, check_enclosure
from ..models.order import Order, check_order
from ..models.size_word import SizeWord, check_size_word
from ..models.zone_kind import ZoneKind, check_zone_kind
from ..models.zone_read_terrain_type_0 import ZoneReadTerrainType0, check_zone_read_terrain_type_0
from ..models.zone_read_theme_type_0 import ZoneReadThemeType0, check_zone_read_theme_type_0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.place_read import PlaceRead
    from ..models.thing_read import ThingRead


T = TypeVar("T", bound="ZoneRead")


@_attrs_define
class ZoneRead:
    """
    Attributes:
        id (str): Unique in the plan
        title (str): As the teacher calls it: `kitchen`, `medieval village`
        kind (ZoneKind | Unset): More words may come: treat one that you do not know as none of these.
        count (int | Unset): So many alike: six islands Default: 1.
        theme (None | Unset | ZoneReadThemeType0): What its things look like; none: that of the zone around it
        terrain (None | Unset | ZoneReadTerrainType0): Its own ground; none: that of the zone around it
        is_locked (bool | Unset): Of a room: its door is shut until an activity opens it Default: False.
        is_dark (bool | Unset): Lit by its own lamps alone, as a cave is Default: False.
        enclosure (Enclosure | None | Unset): What closes it; it has a gate. Of the whole world: along its edge
        order (None | Order | Unset): Of its things and zones; none: as they fit best
        size (SizeWord | Unset): More words may come: treat one that you do not know as none of these.
        places (list[PlaceRead] | Unset): Where it lies; none: where it fits
        things (list[ThingRead] | Unset): What stands in it
        zones (list[ZoneRead] | Unset): What lies in it
    """

    id: str
    title: str
    kind: ZoneKind | Unset = UNSET
    count: int | Unset = 1
    theme: None | Unset | ZoneReadThemeType0 = UNSET
    terrain: None | Unset | ZoneReadTerrainType0 = UNSET
    is_locked: bool | Unset = False
    is_dark: bool | Unset = False
    enclosure: Enclosure | None | Unset = UNSET
    order: None | Order | Unset = UNSET
    size: SizeWord | Unset = UNSET
    places: list[PlaceRead] | Unset = UNSET
    things: list[ThingRead] | Unset = UNSET
    zones: list[ZoneRead] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        count = self.count

        theme: None | str | Unset
        if isinstance(self.theme, Unset):
            theme = UNSET
        elif isinstance(self.theme, str):
            theme = self.theme
        else:
            theme = self.theme

        terrain: None | str | Unset
        if isinstance(self.terrain, Unset):
            terrain = UNSET
        elif isinstance(self.terrain, str):
            terrain = self.terrain
        else:
            terrain = self.terrain

        is_locked = self.is_locked

        is_dark = self.is_dark

        enclosure: None | str | Unset
        if isinstance(self.enclosure, Unset):
            enclosure = UNSET
        elif isinstance(self.enclosure, str):
            enclosure = self.enclosure
        else:
            enclosure = self.enclosure

        order: None | str | Unset
        if isinstance(self.order, Unset):
            order = UNSET
        elif isinstance(self.order, str):
            order = self.order
        else:
            order = self.order

        size: str | Unset = UNSET
        if not isinstance(self.size, Unset):
            size = self.size

        places: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.places, Unset):
            places = []
            for places_item_data in self.places:
                places_item = places_item_data.to_dict()
                places.append(places_item)

        things: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.things, Unset):
            things = []
            for things_item_data in self.things:
                things_item = things_item_data.to_dict()
                things.append(things_item)

        zones: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.zones, Unset):
            zones = []
            for zones_item_data in self.zones:
                zones_item = zones_item_data.to_dict()
                zones.append(zones_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if count is not UNSET:
            field_dict["count"] = count
        if theme is not UNSET:
            field_dict["theme"] = theme
        if terrain is not UNSET:
            field_dict["terrain"] = terrain
        if is_locked is not UNSET:
            field_dict["is_locked"] = is_locked
        if is_dark is not UNSET:
            field_dict["is_dark"] = is_dark
        if enclosure is not UNSET:
            field_dict["enclosure"] = enclosure
        if order is not UNSET:
            field_dict["order"] = order
        if size is not UNSET:
            field_dict["size"] = size
        if places is not UNSET:
            field_dict["places"] = places
        if things is not UNSET:
            field_dict["things"] = things
        if zones is not UNSET:
            field_dict["zones"] = zones

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.place_read import PlaceRead  # noqa: PLC0415
        from ..models.thing_read import ThingRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title")

        _kind = d.pop("kind", UNSET)
        kind: ZoneKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_zone_kind(_kind)

        count = d.pop("count", UNSET)

        def _parse_theme(data: object) -> None | Unset | ZoneReadThemeType0:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_type_0 = check_zone_read_theme_type_0(data)

                return theme_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | ZoneReadThemeType0, data)

        theme = _parse_theme(d.pop("theme", UNSET))

        def _parse_terrain(data: object) -> None | Unset | ZoneReadTerrainType0:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                terrain_type_0 = check_zone_read_terrain_type_0(data)

                return terrain_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | ZoneReadTerrainType0, data)

        terrain = _parse_terrain(d.pop("terrain", UNSET))

        is_locked = d.pop("is_locked", UNSET)

        is_dark = d.pop("is_dark", UNSET)

        def _parse_enclosure(data: object) -> Enclosure | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                enclosure_type_0 = check_enclosure(data)

                return enclosure_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Enclosure | None | Unset, data)

        enclosure = _parse_enclosure(d.pop("enclosure", UNSET))

        def _parse_order(data: object) -> None | Order | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_type_0 = check_order(data)

                return order_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Order | Unset, data)

        order = _parse_order(d.pop("order", UNSET))

        _size = d.pop("size", UNSET)
        size: SizeWord | Unset
        if isinstance(_size, Unset):
            size = UNSET
        else:
            size = check_size_word(_size)

        _places = d.pop("places", UNSET)
        places: list[PlaceRead] | Unset = UNSET
        if _places is not UNSET:
            places = []
            for places_item_data in _places:
                places_item = PlaceRead.from_dict(places_item_data)

                places.append(places_item)

        _things = d.pop("things", UNSET)
        things: list[ThingRead] | Unset = UNSET
        if _things is not UNSET:
            things = []
            for things_item_data in _things:
                things_item = ThingRead.from_dict(things_item_data)

                things.append(things_item)

        _zones = d.pop("zones", UNSET)
        zones: list[ZoneRead] | Unset = UNSET
        if _zones is not UNSET:
            zones = []
            for zones_item_data in _zones:
                zones_item = ZoneRead.from_dict(zones_item_data)

                zones.append(zones_item)

        zone_read = cls(
            id=id,
            title=title,
            kind=kind,
            count=count,
            theme=theme,
            terrain=terrain,
            is_locked=is_locked,
            is_dark=is_dark,
            enclosure=enclosure,
            order=order,
            size=size,
            places=places,
            things=things,
            zones=zones,
        )

        zone_read.additional_properties = d
        return zone_read

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
