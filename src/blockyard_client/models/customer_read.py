from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CustomerRead")


@_attrs_define
class CustomerRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        stripe_id (str): Its id at Stripe
        email (None | str): Where Stripe sends what it sends
        name (None | str): Whom invoices are made out to
        default_payment_method (None | str): Its id at Stripe; it pays what names no other
    """

    id: UUID
    stripe_id: str
    email: None | str
    name: None | str
    default_payment_method: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        stripe_id = self.stripe_id

        email: None | str
        email = self.email

        name: None | str
        name = self.name

        default_payment_method: None | str
        default_payment_method = self.default_payment_method

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "stripe_id": stripe_id,
                "email": email,
                "name": name,
                "default_payment_method": default_payment_method,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        stripe_id = d.pop("stripe_id")

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_default_payment_method(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        default_payment_method = _parse_default_payment_method(d.pop("default_payment_method"))

        customer_read = cls(
            id=id,
            stripe_id=stripe_id,
            email=email,
            name=name,
            default_payment_method=default_payment_method,
        )

        customer_read.additional_properties = d
        return customer_read

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
