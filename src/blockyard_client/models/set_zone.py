from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.enclosure import Enclosure, check_enclosure
from ..models.order import Order, check_order
from ..models.set_zone_terrain_type_0 import SetZoneTerrainType0, check_set_zone_terrain_type_0
from ..models.set_zone_theme_type_0 import SetZoneThemeType0, check_set_zone_theme_type_0
from ..models.size_word import SizeWord, check_size_word
from ..models.zone_kind import ZoneKind, check_zone_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.place import Place


T = TypeVar("T", bound="SetZone")


@_attrs_define
class SetZone:
    """
    Attributes:
        op (Literal['set_zone']): Change a zone; what is in it stays
        id (str): Of the zone
        kind (None | Unset | ZoneKind): What it is: open ground, a building, a hill ...
        title (None | str | Unset): As the teacher calls it
        count (int | None | Unset): So many alike
        theme (None | SetZoneThemeType0 | Unset): What its things look like
        terrain (None | SetZoneTerrainType0 | Unset): Its own ground
        is_locked (bool | None | Unset): Of a room: its door is shut until an activity opens it
        is_dark (bool | None | Unset): Lit by its own lamps alone
        enclosure (Enclosure | None | Unset): What closes it
        order (None | Order | Unset): Of its things and zones
        size (None | SizeWord | Unset): Beside others of its kind
        places (list[Place] | None | Unset): Where it lies; all of them are replaced
    """

    op: Literal["set_zone"]
    id: str
    kind: None | Unset | ZoneKind = UNSET
    title: None | str | Unset = UNSET
    count: int | None | Unset = UNSET
    theme: None | SetZoneThemeType0 | Unset = UNSET
    terrain: None | SetZoneTerrainType0 | Unset = UNSET
    is_locked: bool | None | Unset = UNSET
    is_dark: bool | None | Unset = UNSET
    enclosure: Enclosure | None | Unset = UNSET
    order: None | Order | Unset = UNSET
    size: None | SizeWord | Unset = UNSET
    places: list[Place] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        id = self.id

        kind: None | str | Unset
        if isinstance(self.kind, Unset):
            kind = UNSET
        elif isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        count: int | None | Unset
        if isinstance(self.count, Unset):
            count = UNSET
        else:
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

        is_locked: bool | None | Unset
        if isinstance(self.is_locked, Unset):
            is_locked = UNSET
        else:
            is_locked = self.is_locked

        is_dark: bool | None | Unset
        if isinstance(self.is_dark, Unset):
            is_dark = UNSET
        else:
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

        size: None | str | Unset
        if isinstance(self.size, Unset):
            size = UNSET
        elif isinstance(self.size, str):
            size = self.size
        else:
            size = self.size

        places: list[dict[str, Any]] | None | Unset
        if isinstance(self.places, Unset):
            places = UNSET
        elif isinstance(self.places, list):
            places = []
            for places_type_0_item_data in self.places:
                places_type_0_item = places_type_0_item_data.to_dict()
                places.append(places_type_0_item)

        else:
            places = self.places

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "id": id,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if title is not UNSET:
            field_dict["title"] = title
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.place import Place  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["set_zone"], d.pop("op"))
        if op != "set_zone":
            raise ValueError(f"op must match const 'set_zone', got '{op}'")

        id = d.pop("id")

        def _parse_kind(data: object) -> None | Unset | ZoneKind:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = check_zone_kind(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | ZoneKind, data)

        kind = _parse_kind(d.pop("kind", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        count = _parse_count(d.pop("count", UNSET))

        def _parse_theme(data: object) -> None | SetZoneThemeType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_type_0 = check_set_zone_theme_type_0(data)

                return theme_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SetZoneThemeType0 | Unset, data)

        theme = _parse_theme(d.pop("theme", UNSET))

        def _parse_terrain(data: object) -> None | SetZoneTerrainType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                terrain_type_0 = check_set_zone_terrain_type_0(data)

                return terrain_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SetZoneTerrainType0 | Unset, data)

        terrain = _parse_terrain(d.pop("terrain", UNSET))

        def _parse_is_locked(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_locked = _parse_is_locked(d.pop("is_locked", UNSET))

        def _parse_is_dark(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_dark = _parse_is_dark(d.pop("is_dark", UNSET))

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

        def _parse_size(data: object) -> None | SizeWord | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                size_type_0 = check_size_word(data)

                return size_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SizeWord | Unset, data)

        size = _parse_size(d.pop("size", UNSET))

        def _parse_places(data: object) -> list[Place] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                places_type_0 = []
                _places_type_0 = data
                for places_type_0_item_data in _places_type_0:
                    places_type_0_item = Place.from_dict(places_type_0_item_data)

                    places_type_0.append(places_type_0_item)

                return places_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Place] | None | Unset, data)

        places = _parse_places(d.pop("places", UNSET))

        set_zone = cls(
            op=op,
            id=id,
            kind=kind,
            title=title,
            count=count,
            theme=theme,
            terrain=terrain,
            is_locked=is_locked,
            is_dark=is_dark,
            enclosure=enclosure,
            order=order,
            size=size,
            places=places,
        )

        return set_zone
