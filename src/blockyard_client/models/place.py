from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.place_kind import PlaceKind, check_place_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Place")


@_attrs_define
class Place:
    """
    Attributes:
        kind (PlaceKind): Where something is. What stands in brackets is what `of` names; without it the zone that holds
            it is meant. More words may come: treat one that you do not know as none of these.
        of (list[str] | Unset): Things or zones; none: the zone that holds it
    """

    kind: PlaceKind
    of: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        of: list[str] | Unset = UNSET
        if not isinstance(self.of, Unset):
            of = self.of

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if of is not UNSET:
            field_dict["of"] = of

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_place_kind(d.pop("kind"))

        of = cast(list[str], d.pop("of", UNSET))

        place = cls(
            kind=kind,
            of=of,
        )

        return place
