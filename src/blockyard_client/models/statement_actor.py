from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.statement_account import StatementAccount


T = TypeVar("T", bound="StatementActor")


@_attrs_define
class StatementActor:
    """
    Attributes:
        account (StatementAccount):
        object_type (str | Unset): `Agent` Default: 'Agent'.
    """

    account: StatementAccount
    object_type: str | Unset = "Agent"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        account = self.account.to_dict()

        object_type = self.object_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "account": account,
            }
        )
        if object_type is not UNSET:
            field_dict["objectType"] = object_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_account import StatementAccount  # noqa: PLC0415

        d = dict(src_dict)
        account = StatementAccount.from_dict(d.pop("account"))

        object_type = d.pop("objectType", UNSET)

        statement_actor = cls(
            account=account,
            object_type=object_type,
        )

        statement_actor.additional_properties = d
        return statement_actor

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
