from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="MatchPair")


@_attrs_define
class MatchPair:
    """
    Attributes:
        left (str): What is given
        right (str): What belongs to it
    """

    left: str
    right: str

    def to_dict(self) -> dict[str, Any]:
        left = self.left

        right = self.right

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "left": left,
                "right": right,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        left = d.pop("left")

        right = d.pop("right")

        match_pair = cls(
            left=left,
            right=right,
        )

        return match_pair
