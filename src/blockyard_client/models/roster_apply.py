from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RosterApply")


@_attrs_define
class RosterApply:
    """
    Attributes:
        confirm_removals (bool | Unset): Whether more than a fifth of the students, classes or enrollments may leave. If
            it is left out: `false`.
    """

    confirm_removals: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        confirm_removals = self.confirm_removals

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if confirm_removals is not UNSET:
            field_dict["confirm_removals"] = confirm_removals

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        confirm_removals = d.pop("confirm_removals", UNSET)

        roster_apply = cls(
            confirm_removals=confirm_removals,
        )

        return roster_apply
