from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.road import Road, check_road
from ..types import UNSET, Unset

T = TypeVar("T", bound="PlaceKeyCreate")


@_attrs_define
class PlaceKeyCreate:
    """
    Attributes:
        title (str): What the place is called by who looks after it
        road (Road | Unset): More words may come: treat one that you do not know as none of these.
        universe_id (int | None | Unset): Of the experience at Roblox; null: not said
        place_id (int | None | Unset): Of the place at Roblox; null: not said
    """

    title: str
    road: Road | Unset = UNSET
    universe_id: int | None | Unset = UNSET
    place_id: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        road: str | Unset = UNSET
        if not isinstance(self.road, Unset):
            road = self.road

        universe_id: int | None | Unset
        if isinstance(self.universe_id, Unset):
            universe_id = UNSET
        else:
            universe_id = self.universe_id

        place_id: int | None | Unset
        if isinstance(self.place_id, Unset):
            place_id = UNSET
        else:
            place_id = self.place_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
            }
        )
        if road is not UNSET:
            field_dict["road"] = road
        if universe_id is not UNSET:
            field_dict["universe_id"] = universe_id
        if place_id is not UNSET:
            field_dict["place_id"] = place_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        _road = d.pop("road", UNSET)
        road: Road | Unset
        if isinstance(_road, Unset):
            road = UNSET
        else:
            road = check_road(_road)

        def _parse_universe_id(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        universe_id = _parse_universe_id(d.pop("universe_id", UNSET))

        def _parse_place_id(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        place_id = _parse_place_id(d.pop("place_id", UNSET))

        place_key_create = cls(
            title=title,
            road=road,
            universe_id=universe_id,
            place_id=place_id,
        )

        return place_key_create
