from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.payment_read_status import PaymentReadStatus, check_payment_read_status

T = TypeVar("T", bound="PaymentRead")


@_attrs_define
class PaymentRead:
    """
    Attributes:
        stripe_id (str): Its id at Stripe
        customer_id (None | str): Of the customer at Stripe whom it belongs to
        status (PaymentReadStatus): As Stripe says it. More words may come: treat one that you do not know as none of
            these.
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        amount (int): In the currency's smallest unit
        amount_received (int): What has come of it, in the same unit
        description (None | str): What it is for
        decline_code (None | str): As Stripe says it, such as `insufficient_funds`; null: it was not declined
        paid_at (datetime.datetime | None): When it succeeded; null: it has not
    """

    stripe_id: str
    customer_id: None | str
    status: PaymentReadStatus
    currency: str
    amount: int
    amount_received: int
    description: None | str
    decline_code: None | str
    paid_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        customer_id: None | str
        customer_id = self.customer_id

        status: str = self.status

        currency = self.currency

        amount = self.amount

        amount_received = self.amount_received

        description: None | str
        description = self.description

        decline_code: None | str
        decline_code = self.decline_code

        paid_at: None | str
        if isinstance(self.paid_at, datetime.datetime):
            paid_at = self.paid_at.isoformat()
        else:
            paid_at = self.paid_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stripe_id": stripe_id,
                "customer_id": customer_id,
                "status": status,
                "currency": currency,
                "amount": amount,
                "amount_received": amount_received,
                "description": description,
                "decline_code": decline_code,
                "paid_at": paid_at,
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

        status = check_payment_read_status(d.pop("status"))

        currency = d.pop("currency")

        amount = d.pop("amount")

        amount_received = d.pop("amount_received")

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        def _parse_decline_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decline_code = _parse_decline_code(d.pop("decline_code"))

        def _parse_paid_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_at_type_0 = datetime.datetime.fromisoformat(data)

                return paid_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paid_at = _parse_paid_at(d.pop("paid_at"))

        payment_read = cls(
            stripe_id=stripe_id,
            customer_id=customer_id,
            status=status,
            currency=currency,
            amount=amount,
            amount_received=amount_received,
            description=description,
            decline_code=decline_code,
            paid_at=paid_at,
        )

        payment_read.additional_properties = d
        return payment_read

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
