from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.subscription_read_interval import SubscriptionReadInterval, check_subscription_read_interval
from ..models.subscription_read_paid_plan_type_0 import (
    SubscriptionReadPaidPlanType0,
    check_subscription_read_paid_plan_type_0,
)
from ..models.subscription_read_plan_type_0 import SubscriptionReadPlanType0, check_subscription_read_plan_type_0
from ..models.subscription_read_status import SubscriptionReadStatus, check_subscription_read_status

T = TypeVar("T", bound="SubscriptionRead")


@_attrs_define
class SubscriptionRead:
    """
    Attributes:
        stripe_id (str): Its id at Stripe
        customer_id (str): Of the customer at Stripe whom it belongs to
        status (SubscriptionReadStatus): As Stripe says it. More words may come: treat one that you do not know as none
            of these.
        plan (None | SubscriptionReadPlanType0): Null: a price that is none of our plans
        paid_plan (None | SubscriptionReadPaidPlanType0): The larger plan billed before a smaller was chosen; once paid,
            until `paid_until`
        paid_until (datetime.datetime | None): Until when `paid_plan` stays
        price_id (str): Of the plan's price at Stripe
        quantity (int): How many of it are paid
        unit_amount (int): Of one, for one period, in the currency's smallest unit
        amount (int): Of all items together, for one period
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        interval (SubscriptionReadInterval): How long a period is. More words may come: treat one that you do not know
            as none of these.
        current_period_start (datetime.datetime): From when on it is paid for
        current_period_end (datetime.datetime): Until when it is paid for
        cancel_at_period_end (bool): Whether it ends then
        trial_end (datetime.datetime | None): When the free time ends; null: there is none
        started_at (datetime.datetime): When it began
        ended_at (datetime.datetime | None): When it ended; null: it has not
    """

    stripe_id: str
    customer_id: str
    status: SubscriptionReadStatus
    plan: None | SubscriptionReadPlanType0
    paid_plan: None | SubscriptionReadPaidPlanType0
    paid_until: datetime.datetime | None
    price_id: str
    quantity: int
    unit_amount: int
    amount: int
    currency: str
    interval: SubscriptionReadInterval
    current_period_start: datetime.datetime
    current_period_end: datetime.datetime
    cancel_at_period_end: bool
    trial_end: datetime.datetime | None
    started_at: datetime.datetime
    ended_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        customer_id = self.customer_id

        status: str = self.status

        plan: None | str
        if isinstance(self.plan, str):
            plan = self.plan
        else:
            plan = self.plan

        paid_plan: None | str
        if isinstance(self.paid_plan, str):
            paid_plan = self.paid_plan
        else:
            paid_plan = self.paid_plan

        paid_until: None | str
        if isinstance(self.paid_until, datetime.datetime):
            paid_until = self.paid_until.isoformat()
        else:
            paid_until = self.paid_until

        price_id = self.price_id

        quantity = self.quantity

        unit_amount = self.unit_amount

        amount = self.amount

        currency = self.currency

        interval: str = self.interval

        current_period_start = self.current_period_start.isoformat()

        current_period_end = self.current_period_end.isoformat()

        cancel_at_period_end = self.cancel_at_period_end

        trial_end: None | str
        if isinstance(self.trial_end, datetime.datetime):
            trial_end = self.trial_end.isoformat()
        else:
            trial_end = self.trial_end

        started_at = self.started_at.isoformat()

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stripe_id": stripe_id,
                "customer_id": customer_id,
                "status": status,
                "plan": plan,
                "paid_plan": paid_plan,
                "paid_until": paid_until,
                "price_id": price_id,
                "quantity": quantity,
                "unit_amount": unit_amount,
                "amount": amount,
                "currency": currency,
                "interval": interval,
                "current_period_start": current_period_start,
                "current_period_end": current_period_end,
                "cancel_at_period_end": cancel_at_period_end,
                "trial_end": trial_end,
                "started_at": started_at,
                "ended_at": ended_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stripe_id = d.pop("stripe_id")

        customer_id = d.pop("customer_id")

        status = check_subscription_read_status(d.pop("status"))

        def _parse_plan(data: object) -> None | SubscriptionReadPlanType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_type_0 = check_subscription_read_plan_type_0(data)

                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubscriptionReadPlanType0, data)

        plan = _parse_plan(d.pop("plan"))

        def _parse_paid_plan(data: object) -> None | SubscriptionReadPaidPlanType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_plan_type_0 = check_subscription_read_paid_plan_type_0(data)

                return paid_plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubscriptionReadPaidPlanType0, data)

        paid_plan = _parse_paid_plan(d.pop("paid_plan"))

        def _parse_paid_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_until_type_0 = datetime.datetime.fromisoformat(data)

                return paid_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paid_until = _parse_paid_until(d.pop("paid_until"))

        price_id = d.pop("price_id")

        quantity = d.pop("quantity")

        unit_amount = d.pop("unit_amount")

        amount = d.pop("amount")

        currency = d.pop("currency")

        interval = check_subscription_read_interval(d.pop("interval"))

        current_period_start = datetime.datetime.fromisoformat(d.pop("current_period_start"))

        current_period_end = datetime.datetime.fromisoformat(d.pop("current_period_end"))

        cancel_at_period_end = d.pop("cancel_at_period_end")

        def _parse_trial_end(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                trial_end_type_0 = datetime.datetime.fromisoformat(data)

                return trial_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        trial_end = _parse_trial_end(d.pop("trial_end"))

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        subscription_read = cls(
            stripe_id=stripe_id,
            customer_id=customer_id,
            status=status,
            plan=plan,
            paid_plan=paid_plan,
            paid_until=paid_until,
            price_id=price_id,
            quantity=quantity,
            unit_amount=unit_amount,
            amount=amount,
            currency=currency,
            interval=interval,
            current_period_start=current_period_start,
            current_period_end=current_period_end,
            cancel_at_period_end=cancel_at_period_end,
            trial_end=trial_end,
            started_at=started_at,
            ended_at=ended_at,
        )

        subscription_read.additional_properties = d
        return subscription_read

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
