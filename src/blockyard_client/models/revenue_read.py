from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.interval import Interval, check_interval

if TYPE_CHECKING:
    from ..models.currency_revenue import CurrencyRevenue


T = TypeVar("T", bound="RevenueRead")


@_attrs_define
class RevenueRead:
    """`from` is in, `to` is not; both are days in UTC. Buckets begin on the first day of their week or month.

    Attributes:
        start (datetime.date): The first day
        end (datetime.date): The day after the last one
        interval (Interval): More words may come: treat one that you do not know as none of these.
        currencies (list[CurrencyRevenue]): One of each in which money moved
    """

    start: datetime.date
    end: datetime.date
    interval: Interval
    currencies: list[CurrencyRevenue]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start = self.start.isoformat()

        end = self.end.isoformat()

        interval: str = self.interval

        currencies = []
        for currencies_item_data in self.currencies:
            currencies_item = currencies_item_data.to_dict()
            currencies.append(currencies_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "start": start,
                "end": end,
                "interval": interval,
                "currencies": currencies,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.currency_revenue import CurrencyRevenue  # noqa: PLC0415

        d = dict(src_dict)
        start = datetime.date.fromisoformat(d.pop("start"))

        end = datetime.date.fromisoformat(d.pop("end"))

        interval = check_interval(d.pop("interval"))

        currencies = []
        _currencies = d.pop("currencies")
        for currencies_item_data in _currencies:
            currencies_item = CurrencyRevenue.from_dict(currencies_item_data)

            currencies.append(currencies_item)

        revenue_read = cls(
            start=start,
            end=end,
            interval=interval,
            currencies=currencies,
        )

        revenue_read.additional_properties = d
        return revenue_read

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
