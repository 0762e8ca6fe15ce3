from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="OpenCloudKeyWrite")


@_attrs_define
class OpenCloudKeyWrite:
    """
    Attributes:
        key (str): As Roblox showed it. It is kept sealed, and never shown again
    """

    key: str

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        open_cloud_key_write = cls(
            key=key,
        )

        return open_cloud_key_write
