from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role, check_role

T = TypeVar("T", bound="InvitationOffer")


@_attrs_define
class InvitationOffer:
    """What an invitation says to the holder of its token.

    Attributes:
        organization_name (str): The organization's name
        email (str): The e-mail address, in its one spelling
        role (Role): From the strongest to the weakest. More words may come: treat one that you do not know as none of
            these.
        expires_at (datetime.datetime): From then on it does not work any more
        account_exists (bool): Then sign in and accept; else accept with full_name and password.
    """

    organization_name: str
    email: str
    role: Role
    expires_at: datetime.datetime
    account_exists: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organization_name = self.organization_name

        email = self.email

        role: str = self.role

        expires_at = self.expires_at.isoformat()

        account_exists = self.account_exists

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organization_name": organization_name,
                "email": email,
                "role": role,
                "expires_at": expires_at,
                "account_exists": account_exists,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organization_name = d.pop("organization_name")

        email = d.pop("email")

        role = check_role(d.pop("role"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        account_exists = d.pop("account_exists")

        invitation_offer = cls(
            organization_name=organization_name,
            email=email,
            role=role,
            expires_at=expires_at,
            account_exists=account_exists,
        )

        invitation_offer.additional_properties = d
        return invitation_offer

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
