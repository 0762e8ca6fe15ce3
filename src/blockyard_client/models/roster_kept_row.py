from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.row_kind import RowKind, check_row_kind

T = TypeVar("T", bound="RosterKeptRow")


@_attrs_define
class RosterKeptRow:
    """
    Attributes:
        kind (RowKind): What a row is about. A teacher is one who teaches a class beside its teacher. More words may
            come: treat one that you do not know as none of these.
        id (UUID): Its id here. Ids sort by the time they were made
    """

    kind: RowKind
    id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        id = str(self.id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "id": id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_row_kind(d.pop("kind"))

        id = UUID(d.pop("id"))

        roster_kept_row = cls(
            kind=kind,
            id=id,
        )

        roster_kept_row.additional_properties = d
        return roster_kept_row

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
