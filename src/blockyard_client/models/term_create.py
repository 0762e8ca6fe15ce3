from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.term_kind import TermKind, check_term_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="TermCreate")


@_attrs_define
class TermCreate:
    """
    Attributes:
        name (str): As people call it
        starts_on (datetime.date): Its first day
        ends_on (datetime.date): Its last day; later than the first
        kind (TermKind | Unset): In OneRoster's words, in lower case. More words may come: treat one that you do not
            know as none of these.
    """

    name: str
    starts_on: datetime.date
    ends_on: datetime.date
    kind: TermKind | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        starts_on = self.starts_on.isoformat()

        ends_on = self.ends_on.isoformat()

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "starts_on": starts_on,
                "ends_on": ends_on,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        starts_on = datetime.date.fromisoformat(d.pop("starts_on"))

        ends_on = datetime.date.fromisoformat(d.pop("ends_on"))

        _kind = d.pop("kind", UNSET)
        kind: TermKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_term_kind(_kind)

        term_create = cls(
            name=name,
            starts_on=starts_on,
            ends_on=ends_on,
            kind=kind,
        )

        return term_create
