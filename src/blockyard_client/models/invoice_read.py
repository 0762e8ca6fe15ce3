from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.invoice_read_status import InvoiceReadStatus, check_invoice_read_status

T = TypeVar("T", bound="InvoiceRead")


@_attrs_define
class InvoiceRead:
    """
    Attributes:
        stripe_id (str): Its id at Stripe
        customer_id (str): Of the customer at Stripe whom it belongs to
        subscription_id (None | str): Of the subscription at Stripe; null: there is none
        number (None | str): As it stands on it; null: a draft
        status (InvoiceReadStatus): As Stripe says it. More words may come: treat one that you do not know as none of
            these.
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        total (int): In the currency's smallest unit
        amount_due (int): What is to be paid of it
        amount_paid (int): What was paid
        amount_remaining (int): What is still to be paid
        hosted_invoice_url (None | str): Stripe's page to see and to pay it
        invoice_pdf (None | str): Where it can be downloaded
        invoiced_at (datetime.datetime): When it was made
        due_at (datetime.datetime | None): When it is to be paid; null: at once
        payment_id (None | str): The payment that paid it, or is to pay it
        paid_at (datetime.datetime | None): When it was paid, also out of band
    """

    stripe_id: str
    customer_id: str
    subscription_id: None | str
    number: None | str
    status: InvoiceReadStatus
    currency: str
    total: int
    amount_due: int
    amount_paid: int
    amount_remaining: int
    hosted_invoice_url: None | str
    invoice_pdf: None | str
    invoiced_at: datetime.datetime
    due_at: datetime.datetime | None
    payment_id: None | str
    paid_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        customer_id = self.customer_id

        subscription_id: None | str
        subscription_id = self.subscription_id

        number: None | str
        number = self.number

        status: str = self.status

        currency = self.currency

        total = self.total

        amount_due = self.amount_due

        amount_paid = self.amount_paid

        amount_remaining = self.amount_remaining

        hosted_invoice_url: None | str
        hosted_invoice_url = self.hosted_invoice_url

        invoice_pdf: None | str
        invoice_pdf = self.invoice_pdf

        invoiced_at = self.invoiced_at.isoformat()

        due_at: None | str
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        payment_id: None | str
        payment_id = self.payment_id

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
                "subscription_id": subscription_id,
                "number": number,
                "status": status,
                "currency": currency,
                "total": total,
                "amount_due": amount_due,
                "amount_paid": amount_paid,
                "amount_remaining": amount_remaining,
                "hosted_invoice_url": hosted_invoice_url,
                "invoice_pdf": invoice_pdf,
                "invoiced_at": invoiced_at,
                "due_at": due_at,
                "payment_id": payment_id,
                "paid_at": paid_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stripe_id = d.pop("stripe_id")

        customer_id = d.pop("customer_id")

        def _parse_subscription_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        subscription_id = _parse_subscription_id(d.pop("subscription_id"))

        def _parse_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        number = _parse_number(d.pop("number"))

        status = check_invoice_read_status(d.pop("status"))

        currency = d.pop("currency")

        total = d.pop("total")

        amount_due = d.pop("amount_due")

        amount_paid = d.pop("amount_paid")

        amount_remaining = d.pop("amount_remaining")

        def _parse_hosted_invoice_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        hosted_invoice_url = _parse_hosted_invoice_url(d.pop("hosted_invoice_url"))

        def _parse_invoice_pdf(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        invoice_pdf = _parse_invoice_pdf(d.pop("invoice_pdf"))

        invoiced_at = datetime.datetime.fromisoformat(d.pop("invoiced_at"))

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        def _parse_payment_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        payment_id = _parse_payment_id(d.pop("payment_id"))

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

        invoice_read = cls(
            stripe_id=stripe_id,
            customer_id=customer_id,
            subscription_id=subscription_id,
            number=number,
            status=status,
            currency=currency,
            total=total,
            amount_due=amount_due,
            amount_paid=amount_paid,
            amount_remaining=amount_remaining,
            hosted_invoice_url=hosted_invoice_url,
            invoice_pdf=invoice_pdf,
            invoiced_at=invoiced_at,
            due_at=due_at,
            payment_id=payment_id,
            paid_at=paid_at,
        )

        invoice_read.additional_properties = d
        return invoice_read

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
