from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PaymentMethodRead")


@_attrs_define
class PaymentMethodRead:
    """
    Attributes:
        stripe_id (str): Its id at Stripe
        customer_id (None | str): Of the customer at Stripe whom it belongs to
        type_ (str): As Stripe calls it, such as `card` or `sepa_debit`
        brand (None | str): Of a card, such as `visa`
        last4 (None | str): Its last four digits
        expires (None | str): Of a card: year and month, such as `2034-12`
    """

    stripe_id: str
    customer_id: None | str
    type_: str
    brand: None | str
    last4: None | str
    expires: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        customer_id: None | str
        customer_id = self.customer_id

        type_ = self.type_

        brand: None | str
        brand = self.brand

        last4: None | str
        last4 = self.last4

        expires: None | str
        expires = self.expires

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stripe_id": stripe_id,
                "customer_id": customer_id,
                "type": type_,
                "brand": brand,
                "last4": last4,
                "expires": expires,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stripe_id = d.pop("stripe_id")

        def _parse_customer_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        customer_id = _parse_customer_id(d.pop("customer_id"))

        type_ = d.pop("type")

        def _parse_brand(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        brand = _parse_brand(d.pop("brand"))

        def _parse_last4(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last4 = _parse_last4(d.pop("last4"))

        def _parse_expires(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        expires = _parse_expires(d.pop("expires"))

        payment_method_read = cls(
            stripe_id=stripe_id,
            customer_id=customer_id,
            type_=type_,
            brand=brand,
            last4=last4,
            expires=expires,
        )

        payment_method_read.additional_properties = d
        return payment_method_read

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
