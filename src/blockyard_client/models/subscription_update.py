from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.subscription_update_plan_type_0 import SubscriptionUpdatePlanType0, check_subscription_update_plan_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="SubscriptionUpdate")


@_attrs_define
class SubscriptionUpdate:
    """What is left out stays as it is. A larger plan is billed at once; a smaller one is paid from the next period on,
    and until then what is paid for stays. `cancel_at_period_end: false` resumes.

        Attributes:
            plan (None | SubscriptionUpdatePlanType0 | Unset): The plan to change to
            cancel_at_period_end (bool | None | Unset): Whether it ends when what is paid for is over
    """

    plan: None | SubscriptionUpdatePlanType0 | Unset = UNSET
    cancel_at_period_end: bool | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        plan: None | str | Unset
        if isinstance(self.plan, Unset):
            plan = UNSET
        elif isinstance(self.plan, str):
            plan = self.plan
        else:
            plan = self.plan

        cancel_at_period_end: bool | None | Unset
        if isinstance(self.cancel_at_period_end, Unset):
            cancel_at_period_end = UNSET
        else:
            cancel_at_period_end = self.cancel_at_period_end

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if plan is not UNSET:
            field_dict["plan"] = plan
        if cancel_at_period_end is not UNSET:
            field_dict["cancel_at_period_end"] = cancel_at_period_end

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_plan(data: object) -> None | SubscriptionUpdatePlanType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_type_0 = check_subscription_update_plan_type_0(data)

                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubscriptionUpdatePlanType0 | Unset, data)

        plan = _parse_plan(d.pop("plan", UNSET))

        def _parse_cancel_at_period_end(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        cancel_at_period_end = _parse_cancel_at_period_end(d.pop("cancel_at_period_end", UNSET))

        subscription_update = cls(
            plan=plan,
            cancel_at_period_end=cancel_at_period_end,
        )

        return subscription_update
