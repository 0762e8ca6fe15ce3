from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RefundRequestCreate")


@_attrs_define
class RefundRequestCreate:
    """Without `amount`, all that is left of the payment. The operator reads `reason`.

    Attributes:
        payment (str): Its id at Stripe
        reason (str): For the operator
        amount (int | None | Unset): In the currency's smallest unit; null: all that is left
    """

    payment: str
    reason: str
    amount: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        payment = self.payment

        reason = self.reason

        amount: int | None | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        else:
            amount = self.amount

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "payment": payment,
                "reason": reason,
            }
        )
        if amount is not UNSET:
            field_dict["amount"] = amount

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        payment = d.pop("payment")

        reason = d.pop("reason")

        def _parse_amount(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        amount = _parse_amount(d.pop("amount", UNSET))

        refund_request_create = cls(
            payment=payment,
            reason=reason,
            amount=amount,
        )

        return refund_request_create
