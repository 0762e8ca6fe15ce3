from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.dispute_read_reason import DisputeReadReason, check_dispute_read_reason
from ..models.dispute_read_status import DisputeReadStatus, check_dispute_read_status

T = TypeVar("T", bound="DisputeRead")


@_attrs_define
class DisputeRead:
    """
    Attributes:
        stripe_id (str): Its id at Stripe
        payment_id (None | str): Of the payment at Stripe; null: there is none
        status (DisputeReadStatus): As Stripe says it. More words may come: treat one that you do not know as none of
            these.
        reason (DisputeReadReason): What the cardholder's bank says, such as `fraudulent`. More words may come: treat
            one that you do not know as none of these.
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        amount (int): In the currency's smallest unit
        disputed_at (datetime.datetime): When it was opened
    """

    stripe_id: str
    payment_id: None | str
    status: DisputeReadStatus
    reason: DisputeReadReason
    currency: str
    amount: int
    disputed_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        payment_id: None | str
        payment_id = self.payment_id

        status: str = self.status

        reason: str = self.reason

        currency = self.currency

        amount = self.amount

        disputed_at = self.disputed_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stripe_id": stripe_id,
                "payment_id": payment_id,
                "status": status,
                "reason": reason,
                "currency": currency,
                "amount": amount,
                "disputed_at": disputed_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stripe_id = d.pop("stripe_id")

        def _parse_payment_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

        status = check_dispute_read_status(d.pop("status"))

        reason = check_dispute_read_reason(d.pop("reason"))

        currency = d.pop("currency")

        amount = d.pop("amount")

        disputed_at = datetime.datetime.fromisoformat(d.pop("disputed_at"))

        dispute_read = cls(
            stripe_id=stripe_id,
            payment_id=payment_id,
            status=status,
            reason=reason,
            currency=currency,
            amount=amount,
            disputed_at=disputed_at,
        )

        dispute_read.additional_properties = d
        return dispute_read

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
