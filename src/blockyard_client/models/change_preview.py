from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change_preview_plan import ChangePreviewPlan, check_change_preview_plan

T = TypeVar("T", bound="ChangePreview")


@_attrs_define
class ChangePreview:
    """What another plan costs. Stripe counts seconds, so a moment later an upgrade may cost a little less.

    Attributes:
        plan (ChangePreviewPlan): The one that was asked about. More words may come: treat one that you do not know as
            none of these.
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        amount_due (int): Paid at once, if the plan is changed now
        next_amount (int): Paid at `next_at`, for one period; 0 for a subscription that ends then
        next_at (datetime.datetime): When the next period is billed
    """

    plan: ChangePreviewPlan
    currency: str
    amount_due: int
    next_amount: int
    next_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        plan: str = self.plan

        currency = self.currency

        amount_due = self.amount_due

        next_amount = self.next_amount

        next_at = self.next_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "plan": plan,
                "currency": currency,
                "amount_due": amount_due,
                "next_amount": next_amount,
                "next_at": next_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan = check_change_preview_plan(d.pop("plan"))

        currency = d.pop("currency")

        amount_due = d.pop("amount_due")

        next_amount = d.pop("next_amount")

        next_at = datetime.datetime.fromisoformat(d.pop("next_at"))

        change_preview = cls(
            plan=plan,
            currency=currency,
            amount_due=amount_due,
            next_amount=next_amount,
            next_at=next_at,
        )

        change_preview.additional_properties = d
        return change_preview

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
