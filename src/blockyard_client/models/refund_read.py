from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.refund_read_reason_type_0 import RefundReadReasonType0, check_refund_read_reason_type_0
from ..models.refund_read_status import RefundReadStatus, check_refund_read_status

T = TypeVar("T", bound="RefundRead")


@_attrs_define
class RefundRead:
    """
    Attributes:
        stripe_id (str): Its id at Stripe
        payment_id (None | str): None: a charge without a payment had brought the money
        status (RefundReadStatus): As Stripe says it. More words may come: treat one that you do not know as none of
            these.
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        amount (int): In the currency's smallest unit
        reason (None | RefundReadReasonType0): As Stripe was told
        refunded_at (datetime.datetime): When it was made
    """

    stripe_id: str
    payment_id: None | str
    status: RefundReadStatus
    currency: str
    amount: int
    reason: None | RefundReadReasonType0
    refunded_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        payment_id: None | str
        payment_id = self.payment_id

        status: str = self.status

        currency = self.currency

        amount = self.amount

        reason: None | str
        if isinstance(self.reason, str):
            reason = self.reason
        else:
            reason = self.reason

        refunded_at = self.refunded_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stripe_id": stripe_id,
                "payment_id": payment_id,
                "status": status,
                "currency": currency,
                "amount": amount,
                "reason": reason,
                "refunded_at": refunded_at,
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

        status = check_refund_read_status(d.pop("status"))

        currency = d.pop("currency")

        amount = d.pop("amount")

        def _parse_reason(data: object) -> None | RefundReadReasonType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_type_0 = check_refund_read_reason_type_0(data)

                return reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RefundReadReasonType0, data)

        reason = _parse_reason(d.pop("reason"))

        refunded_at = datetime.datetime.fromisoformat(d.pop("refunded_at"))

        refund_read = cls(
            stripe_id=stripe_id,
            payment_id=payment_id,
            status=status,
            currency=currency,
            amount=amount,
            reason=reason,
            refunded_at=refunded_at,
        )

        refund_read.additional_properties = d
        return refund_read

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
