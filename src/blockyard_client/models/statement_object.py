from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.statement_definition import StatementDefinition


T = TypeVar("T", bound="StatementObject")


@_attrs_define
class StatementObject:
    """
    Attributes:
        id (str): An IRI of this service
        definition (StatementDefinition):
        object_type (str | Unset): `Activity` Default: 'Activity'.
    """

    id: str
    definition: StatementDefinition
    object_type: str | Unset = "Activity"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        definition = self.definition.to_dict()

        object_type = self.object_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "definition": definition,
            }
        )
        if object_type is not UNSET:
            field_dict["objectType"] = object_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_definition import StatementDefinition  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        definition = StatementDefinition.from_dict(d.pop("definition"))

        object_type = d.pop("objectType", UNSET)

        statement_object = cls(
            id=id,
            definition=definition,
            object_type=object_type,
        )

        statement_object.additional_properties = d
        return statement_object

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
