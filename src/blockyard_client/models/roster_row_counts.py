from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RosterRowCounts")


@_attrs_define
class RosterRowCounts:
    """Of rows of one kind.

    Attributes:
        new (int | Unset): Not here before Default: 0.
        changed (int | Unset): Here, and something of them differs; also those that come back Default: 0.
        unchanged (int | Unset): Here, and as the file says Default: 0.
        leaving (int | Unset): Here, and gone from the file: they are archived or dropped, never deleted Default: 0.
        missed (int | Unset): Of these, those that were not written, or a class without its term: somebody erased them,
            or made the same by hand, since the file was read. They are counted when it is applied Default: 0.
        here (int | Unset): How many of them an earlier file brought that are here still Default: 0.
    """

    new: int | Unset = 0
    changed: int | Unset = 0
    unchanged: int | Unset = 0
    leaving: int | Unset = 0
    missed: int | Unset = 0
    here: int | Unset = 0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        new = self.new

        changed = self.changed

        unchanged = self.unchanged

        leaving = self.leaving

        missed = self.missed

        here = self.here

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if new is not UNSET:
            field_dict["new"] = new
        if changed is not UNSET:
            field_dict["changed"] = changed
        if unchanged is not UNSET:
            field_dict["unchanged"] = unchanged
        if leaving is not UNSET:
            field_dict["leaving"] = leaving
        if missed is not UNSET:
            field_dict["missed"] = missed
        if here is not UNSET:
            field_dict["here"] = here

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        new = d.pop("new", UNSET)

        changed = d.pop("changed", UNSET)

        unchanged = d.pop("unchanged", UNSET)

        leaving = d.pop("leaving", UNSET)

        missed = d.pop("missed", UNSET)

        here = d.pop("here", UNSET)

        roster_row_counts = cls(
            new=new,
            changed=changed,
            unchanged=unchanged,
            leaving=leaving,
            missed=missed,
            here=here,
        )

        roster_row_counts.additional_properties = d
        return roster_row_counts

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
