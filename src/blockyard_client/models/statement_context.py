from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.statement_parents import StatementParents


T = TypeVar("T", bound="StatementContext")


@_attrs_define
class StatementContext:
    """
    Attributes:
        registration (UUID): The attempt's id
        context_activities (StatementParents):
    """

    registration: UUID
    context_activities: StatementParents
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registration = str(self.registration)

        context_activities = self.context_activities.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registration": registration,
                "contextActivities": context_activities,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_parents import StatementParents  # noqa: PLC0415

        d = dict(src_dict)
        registration = UUID(d.pop("registration"))

        context_activities = StatementParents.from_dict(d.pop("contextActivities"))

        statement_context = cls(
            registration=registration,
            context_activities=context_activities,
        )

        statement_context.additional_properties = d
        return statement_context

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
