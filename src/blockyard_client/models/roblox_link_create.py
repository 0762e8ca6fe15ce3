from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RobloxLinkCreate")


@_attrs_define
class RobloxLinkCreate:
    """
    Attributes:
        roblox_user_id (int): The id that Roblox gave the account; it stands in the address of its profile
    """

    roblox_user_id: int

    def to_dict(self) -> dict[str, Any]:
        roblox_user_id = self.roblox_user_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "roblox_user_id": roblox_user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        roblox_user_id = d.pop("roblox_user_id")

        roblox_link_create = cls(
            roblox_user_id=roblox_user_id,
        )

        return roblox_link_create
