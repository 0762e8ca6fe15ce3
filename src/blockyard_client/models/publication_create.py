from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PublicationCreate")


@_attrs_define
class PublicationCreate:
    """
    Attributes:
        universe_id (int): Roblox's id of the experience
        place_id (int): Roblox's id of the place in it
        live (bool | Unset): False: saved in Roblox, players do not see it yet. True: those see it whom Roblox lets in
            (`/audience`). If it is left out: `false`.
    """

    universe_id: int
    place_id: int
    live: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        universe_id = self.universe_id

        place_id = self.place_id

        live = self.live

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "universe_id": universe_id,
                "place_id": place_id,
            }
        )
        if live is not UNSET:
            field_dict["live"] = live

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        universe_id = d.pop("universe_id")

        place_id = d.pop("place_id")

        live = d.pop("live", UNSET)

        publication_create = cls(
            universe_id=universe_id,
            place_id=place_id,
            live=live,
        )

        return publication_create
