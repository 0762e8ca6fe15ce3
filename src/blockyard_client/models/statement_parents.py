from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.statement_object import StatementObject


T = TypeVar("T", bound="StatementParents")


@_attrs_define
class StatementParents:
    """
    Attributes:
        parent (list[StatementObject]): The assignment
    """

    parent: list[StatementObject]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        parent = []
        for parent_item_data in self.parent:
            parent_item = parent_item_data.to_dict()
            parent.append(parent_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "parent": parent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_object import StatementObject  # noqa: PLC0415

        d = dict(src_dict)
        parent = []
        _parent = d.pop("parent")
        for parent_item_data in _parent:
            parent_item = StatementObject.from_dict(parent_item_data)

            parent.append(parent_item)

        statement_parents = cls(
            parent=parent,
        )

        statement_parents.additional_properties = d
        return statement_parents

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
