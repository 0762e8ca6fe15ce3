from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.refund_request_read_status import RefundRequestReadStatus, check_refund_request_read_status

T = TypeVar("T", bound="RefundRequestRead")


@_attrs_define
class RefundRequestRead:
    """`requested` until the operator has decided, and Stripe has made the refund.

    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        payment_id (str): Of the payment at Stripe
        amount (int): In the currency's smallest unit
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        reason (str): What the operator was told
        status (RefundRequestReadStatus): What became of it. More words may come: treat one that you do not know as none
            of these.
        created_at (datetime.datetime): When it was made
        decided_at (datetime.datetime | None): When the operator decided; null: not yet
        answer (None | str): Why the operator declined
        refund_id (None | str): The refund at Stripe, once it is made
    """

    id: UUID
    payment_id: str
    amount: int
    currency: str
    reason: str
    status: RefundRequestReadStatus
    created_at: datetime.datetime
    decided_at: datetime.datetime | None
    answer: None | str
    refund_id: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        payment_id = self.payment_id

        amount = self.amount

        currency = self.currency

        reason = self.reason

        status: str = self.status

        created_at = self.created_at.isoformat()

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        answer: None | str
        answer = self.answer

        refund_id: None | str
        refund_id = self.refund_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "payment_id": payment_id,
                "amount": amount,
                "currency": currency,
                "reason": reason,
                "status": status,
                "created_at": created_at,
                "decided_at": decided_at,
                "answer": answer,
                "refund_id": refund_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        payment_id = d.pop("payment_id")

        amount = d.pop("amount")

        currency = d.pop("currency")

        reason = d.pop("reason")

        status = check_refund_request_read_status(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        def _parse_answer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        answer = _parse_answer(d.pop("answer"))

        def _parse_refund_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        refund_id = _parse_refund_id(d.pop("refund_id"))

        refund_request_read = cls(
            id=id,
            payment_id=payment_id,
            amount=amount,
            currency=currency,
            reason=reason,
            status=status,
            created_at=created_at,
            decided_at=decided_at,
            answer=answer,
            refund_id=refund_id,
        )

        refund_request_read.additional_properties = d
        return refund_request_read

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
