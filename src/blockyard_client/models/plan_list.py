from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_list_current import PlanListCurrent, check_plan_list_current

if TYPE_CHECKING:
    from ..models.plan_notice import PlanNotice
    from ..models.plan_read import PlanRead


T = TypeVar("T", bound="PlanList")


@_attrs_define
class PlanList:
    """The plans there are, from the smallest to the largest, on one page, and the one this organization is on.

    Attributes:
        items (list[PlanRead]): What the page holds, in the order that was asked for
        next_cursor (None | str): Send it as `cursor`, beside the same parameters, for the next page; null: this is the
            last one
        has_more (bool): Whether there is another page
        current (PlanListCurrent): The one that this organization is on. More words may come: treat one that you do not
            know as none of these.
        entitled_until (datetime.datetime | None): When the present plan ends if Stripe says nothing more. Null: the
            free plan
        notice (None | PlanNotice): Null: nothing is to be done
        plans (list[PlanRead]): The same as `items`, for who knew them by this name
    """

    items: list[PlanRead]
    next_cursor: None | str
    has_more: bool
    current: PlanListCurrent
    entitled_until: datetime.datetime | None
    notice: None | PlanNotice
    plans: list[PlanRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.plan_notice import PlanNotice  # noqa: PLC0415

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        has_more = self.has_more

        current: str = self.current

        entitled_until: None | str
        if isinstance(self.entitled_until, datetime.datetime):
            entitled_until = self.entitled_until.isoformat()
        else:
            entitled_until = self.entitled_until

        notice: dict[str, Any] | None
        if isinstance(self.notice, PlanNotice):
            notice = self.notice.to_dict()
        else:
            notice = self.notice

        plans = []
        for plans_item_data in self.plans:
            plans_item = plans_item_data.to_dict()
            plans.append(plans_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "has_more": has_more,
                "current": current,
                "entitled_until": entitled_until,
                "notice": notice,
                "plans": plans,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plan_notice import PlanNotice  # noqa: PLC0415
        from ..models.plan_read import PlanRead  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = PlanRead.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        has_more = d.pop("has_more")

        current = check_plan_list_current(d.pop("current"))

        def _parse_entitled_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entitled_until_type_0 = datetime.datetime.fromisoformat(data)

                return entitled_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        entitled_until = _parse_entitled_until(d.pop("entitled_until"))

        def _parse_notice(data: object) -> None | PlanNotice:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                notice_type_0 = PlanNotice.from_dict(data)

                return notice_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PlanNotice, data)

        notice = _parse_notice(d.pop("notice"))

        plans = []
        _plans = d.pop("plans")
        for plans_item_data in _plans:
            plans_item = PlanRead.from_dict(plans_item_data)

            plans.append(plans_item)

        plan_list = cls(
            items=items,
            next_cursor=next_cursor,
            has_more=has_more,
            current=current,
            entitled_until=entitled_until,
            notice=notice,
            plans=plans,
        )

        plan_list.additional_properties = d
        return plan_list

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
