from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Registration")


@_attrs_define
class Registration:
    """
    Attributes:
        email (str): The e-mail address, in its one spelling
        password (str): 10 to 128 characters, any of them. What is soon guessed is refused: a common word, a name, a
            date.
        full_name (str): The person's name
        organization_name (str): The organization's name
    """

    email: str
    password: str
    full_name: str
    organization_name: str

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        password = self.password

        full_name = self.full_name

        organization_name = self.organization_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "password": password,
                "full_name": full_name,
                "organization_name": organization_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        password = d.pop("password")

        full_name = d.pop("full_name")

        organization_name = d.pop("organization_name")

        registration = cls(
            email=email,
            password=password,
            full_name=full_name,
            organization_name=organization_name,
        )

        return registration
