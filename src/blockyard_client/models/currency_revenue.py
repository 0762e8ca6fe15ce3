from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.revenue_bucket import RevenueBucket


T = TypeVar("T", bound="CurrencyRevenue")


@_attrs_define
class CurrencyRevenue:
    """`mrr` and `active` of a currency are those at the end of the last bucket.

    Attributes:
        gross (int): What was paid
        refunds (int): What went back
        disputes (int): What Stripe has withdrawn
        net (int): Gross, less refunds and disputes
        mrr (int): What the subscriptions cost in a month, at the end of the time
        active (int): How many subscriptions there are at its end
        new (int): How many subscriptions began
        churned (int): How many subscriptions ended
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        buckets (list[RevenueBucket]): From the oldest to the newest
    """

    gross: int
    refunds: int
    disputes: int
    net: int
    mrr: int
    active: int
    new: int
    churned: int
    currency: str
    buckets: list[RevenueBucket]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        disputes = self.disputes

        net = self.net

        mrr = self.mrr

        active = self.active

        new = self.new

        churned = self.churned

        currency = self.currency

        buckets = []
        for buckets_item_data in self.buckets:
            buckets_item = buckets_item_data.to_dict()
            buckets.append(buckets_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "disputes": disputes,
                "net": net,
                "mrr": mrr,
                "active": active,
                "new": new,
                "churned": churned,
                "currency": currency,
                "buckets": buckets,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.revenue_bucket import RevenueBucket  # noqa: PLC0415

        d = dict(src_dict)
        gross = d.pop("gross")

        refunds = d.pop("refunds")

        disputes = d.pop("disputes")

        net = d.pop("net")

        mrr = d.pop("mrr")

        active = d.pop("active")

        new = d.pop("new")

        churned = d.pop("churned")

        currency = d.pop("currency")

        buckets = []
        _buckets = d.pop("buckets")
        for buckets_item_data in _buckets:
            buckets_item = RevenueBucket.from_dict(buckets_item_data)

            buckets.append(buckets_item)

        currency_revenue = cls(
            gross=gross,
            refunds=refunds,
            disputes=disputes,
            net=net,
            mrr=mrr,
            active=active,
            new=new,
            churned=churned,
            currency=currency,
            buckets=buckets,
        )

        currency_revenue.additional_properties = d
        return currency_revenue

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
