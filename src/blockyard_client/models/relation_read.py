from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.place_kind import PlaceKind, check_place_kind

T = TypeVar("T", bound="RelationRead")


@_attrs_define
class RelationRead:
    """What became of a relation that was wished for.

    Attributes:
        relation (PlaceKind): Where something is. What stands in brackets is what `of` names; without it the zone that
            holds it is meant. More words may come: treat one that you do not know as none of these.
        subject (str): Id of a component
        objects (list[str]): Ids of components, or `spawn`
        holds (bool): Whether it does
    """

    relation: PlaceKind
    subject: str
    objects: list[str]
    holds: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        relation: str = self.relation

        subject = self.subject

        objects = self.objects

        holds = self.holds

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "relation": relation,
                "subject": subject,
                "objects": objects,
                "holds": holds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        relation = check_place_kind(d.pop("relation"))

        subject = d.pop("subject")

        objects = cast(list[str], d.pop("objects"))

        holds = d.pop("holds")

        relation_read = cls(
            relation=relation,
            subject=subject,
            objects=objects,
            holds=holds,
        )

        relation_read.additional_properties = d
        return relation_read

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
