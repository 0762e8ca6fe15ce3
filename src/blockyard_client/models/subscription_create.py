from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.subscription_create_plan import SubscriptionCreatePlan, check_subscription_create_plan
from ..types import UNSET, Unset

T = TypeVar("T", bound="SubscriptionCreate")


@_attrs_define
class SubscriptionCreate:
    """Without `payment_method` the customer's default one pays.

    Attributes:
        plan (SubscriptionCreatePlan): Which plan to pay for
        payment_method (None | str | Unset): Its id at Stripe; null: the default one
        trial (bool | Unset): Begin with the plan's free trial, which an organization has once. If it is left out:
            `false`.
    """

    plan: SubscriptionCreatePlan
    payment_method: None | str | Unset = UNSET
    trial: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        plan: str = self.plan

        payment_method: None | str | Unset
        if isinstance(self.payment_method, Unset):
            payment_method = UNSET
        else:
            payment_method = self.payment_method

        trial = self.trial

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan": plan,
            }
        )
        if payment_method is not UNSET:
            field_dict["payment_method"] = payment_method
        if trial is not UNSET:
            field_dict["trial"] = trial

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan = check_subscription_create_plan(d.pop("plan"))

        def _parse_payment_method(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        payment_method = _parse_payment_method(d.pop("payment_method", UNSET))

        trial = d.pop("trial", UNSET)

        subscription_create = cls(
            plan=plan,
            payment_method=payment_method,
            trial=trial,
        )

        return subscription_create
