from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.checkout_create_plan import CheckoutCreatePlan, check_checkout_create_plan
from ..types import UNSET, Unset

T = TypeVar("T", bound="CheckoutCreate")


@_attrs_define
class CheckoutCreate:
    """
    Attributes:
        plan (CheckoutCreatePlan): Which plan to pay for
        success_url (str): Where Stripe sends who has paid
        cancel_url (str): Where Stripe sends who turns back
        trial (bool | Unset): Begin with the plan's free trial, which an organization has once. If it is left out:
            `false`.
    """

    plan: CheckoutCreatePlan
    success_url: str
    cancel_url: str
    trial: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        plan: str = self.plan

        success_url = self.success_url

        cancel_url = self.cancel_url

        trial = self.trial

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan": plan,
                "success_url": success_url,
                "cancel_url": cancel_url,
            }
        )
        if trial is not UNSET:
            field_dict["trial"] = trial

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan = check_checkout_create_plan(d.pop("plan"))

        success_url = d.pop("success_url")

        cancel_url = d.pop("cancel_url")

        trial = d.pop("trial", UNSET)

        checkout_create = cls(
            plan=plan,
            success_url=success_url,
            cancel_url=cancel_url,
            trial=trial,
        )

        return checkout_create
