from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RevenueBucket")


@_attrs_define
class RevenueBucket:
    """`start` is its first day.

    Attributes:
        gross (int): What was paid
        refunds (int): What went back
        disputes (int): What Stripe has withdrawn
        net (int): Gross, less refunds and disputes
        mrr (int): What the subscriptions cost in a month, at the end of the time
        active (int): How many subscriptions there are at its end
        new (int): How many subscriptions began
        churned (int): How many subscriptions ended
        start (datetime.date): Its first day, in UTC
    """

    gross: int
    refunds: int
    disputes: int
    net: int
    mrr: int
    active: int
    new: int
    churned: int
    start: datetime.date
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

        start = self.start.isoformat()

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
                "start": start,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gross = d.pop("gross")

        refunds = d.pop("refunds")

        disputes = d.pop("disputes")

        net = d.pop("net")

        mrr = d.pop("mrr")

        active = d.pop("active")

        new = d.pop("new")

        churned = d.pop("churned")

        start = datetime.date.fromisoformat(d.pop("start"))

        revenue_bucket = cls(
            gross=gross,
            refunds=refunds,
            disputes=disputes,
            net=net,
            mrr=mrr,
            active=active,
            new=new,
            churned=churned,
            start=start,
        )

        revenue_bucket.additional_properties = d
        return revenue_bucket

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
