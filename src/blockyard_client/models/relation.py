from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.relation_kind import RelationKind, check_relation_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Relation")


@_attrs_define
class Relation:
    """
    Attributes:
        kind (RelationKind): More words may come: treat one that you do not know as none of these.
        subject (str): Id of a wish
        object_ (None | str | Unset): Id of a wish, or `spawn`
        second (None | str | Unset): Of `between`: the other one
    """

    kind: RelationKind
    subject: str
    object_: None | str | Unset = UNSET
    second: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        subject = self.subject

        object_: None | str | Unset
        if isinstance(self.object_, Unset):
            object_ = UNSET
        else:
            object_ = self.object_

        second: None | str | Unset
        if isinstance(self.second, Unset):
            second = UNSET
        else:
            second = self.second

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "subject": subject,
            }
        )
        if object_ is not UNSET:
            field_dict["object"] = object_
        if second is not UNSET:
            field_dict["second"] = second

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_relation_kind(d.pop("kind"))

        subject = d.pop("subject")

        def _parse_object_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        object_ = _parse_object_(d.pop("object", UNSET))

        def _parse_second(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        second = _parse_second(d.pop("second", UNSET))

        relation = cls(
            kind=kind,
            subject=subject,
            object_=object_,
            second=second,
        )

        relation.additional_properties = d
        return relation

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
