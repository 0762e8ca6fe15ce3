from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.link_kind import LinkKind, check_link_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkRead")


@_attrs_define
class LinkRead:
    """
    Attributes:
        id (str): Unique in the plan
        ends (list[str]): Two zones, or things as large as a house; the same one twice: from each of its copies to the
            next
        kind (LinkKind | Unset): More words may come: treat one that you do not know as none of these.
    """

    id: str
    ends: list[str]
    kind: LinkKind | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        ends = self.ends

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "ends": ends,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        ends = cast(list[str], d.pop("ends"))

        _kind = d.pop("kind", UNSET)
        kind: LinkKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_link_kind(_kind)

        link_read = cls(
            id=id,
            ends=ends,
            kind=kind,
        )

        link_read.additional_properties = d
        return link_read

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
