from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.statement_definition_name import StatementDefinitionName


T = TypeVar("T", bound="StatementDefinition")


@_attrs_define
class StatementDefinition:
    """
    Attributes:
        type_ (str): An IRI that says what kind of thing it is
        name (StatementDefinitionName): What it is called, by language; `und` where nobody said which
    """

    type_: str
    name: StatementDefinitionName
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        name = self.name.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_definition_name import StatementDefinitionName  # noqa: PLC0415

        d = dict(src_dict)
        type_ = d.pop("type")

        name = StatementDefinitionName.from_dict(d.pop("name"))

        statement_definition = cls(
            type_=type_,
            name=name,
        )

        statement_definition.additional_properties = d
        return statement_definition

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
