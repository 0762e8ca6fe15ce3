from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.usage_read_plan import UsageReadPlan, check_usage_read_plan

if TYPE_CHECKING:
    from ..models.usage_read_limits import UsageReadLimits


T = TypeVar("T", bound="UsageRead")


@_attrs_define
class UsageRead:
    """What the plan allows, and what of it is used.

    Attributes:
        plan (UsageReadPlan): The one that this organization is on. More words may come: treat one that you do not know
            as none of these.
        entitled_until (datetime.datetime | None): When the present plan ends if Stripe says nothing more. Null: the
            free plan
        month (str): Which month `executions` and `builds` are counted in (UTC)
        limits (UsageReadLimits): Of each countable thing
    """

    plan: UsageReadPlan
    entitled_until: datetime.datetime | None
    month: str
    limits: UsageReadLimits
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        plan: str = self.plan

        entitled_until: None | str
        if isinstance(self.entitled_until, datetime.datetime):
            entitled_until = self.entitled_until.isoformat()
        else:
            entitled_until = self.entitled_until

        month = self.month

        limits = self.limits.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "plan": plan,
                "entitled_until": entitled_until,
                "month": month,
                "limits": limits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.usage_read_limits import UsageReadLimits  # noqa: PLC0415

        d = dict(src_dict)
        plan = check_usage_read_plan(d.pop("plan"))

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

        month = d.pop("month")

        limits = UsageReadLimits.from_dict(d.pop("limits"))

        usage_read = cls(
            plan=plan,
            entitled_until=entitled_until,
            month=month,
            limits=limits,
        )

        usage_read.additional_properties = d
        return usage_read

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
