from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plan_read_name import PlanReadName, check_plan_read_name

if TYPE_CHECKING:
    from ..models.plan_read_limits import PlanReadLimits


T = TypeVar("T", bound="PlanRead")


@_attrs_define
class PlanRead:
    """
    Attributes:
        name (PlanReadName): For programs. More words may come: treat one that you do not know as none of these.
        title (str): As people read it
        monthly (int): In the smallest unit of `currency`, e.g. cents; Stripe's own price counts
        currency (str): Three letters of ISO 4217 in lower case, such as `usd`
        trial_days (int): Free at the beginning, once for each organization; 0: no trial
        trial_needs_card (bool): Whether its trial begins only with a card
        limits (PlanReadLimits): How much of each countable thing it allows
    """

    name: PlanReadName
    title: str
    monthly: int
    currency: str
    trial_days: int
    trial_needs_card: bool
    limits: PlanReadLimits
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        title = self.title

        monthly = self.monthly

        currency = self.currency

        trial_days = self.trial_days

        trial_needs_card = self.trial_needs_card

        limits = self.limits.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "title": title,
                "monthly": monthly,
                "currency": currency,
                "trial_days": trial_days,
                "trial_needs_card": trial_needs_card,
                "limits": limits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plan_read_limits import PlanReadLimits  # noqa: PLC0415

        d = dict(src_dict)
        name = check_plan_read_name(d.pop("name"))

        title = d.pop("title")

        monthly = d.pop("monthly")

        currency = d.pop("currency")

        trial_days = d.pop("trial_days")

        trial_needs_card = d.pop("trial_needs_card")

        limits = PlanReadLimits.from_dict(d.pop("limits"))

        plan_read = cls(
            name=name,
            title=title,
            monthly=monthly,
            currency=currency,
            trial_days=trial_days,
            trial_needs_card=trial_needs_card,
            limits=limits,
        )

        plan_read.additional_properties = d
        return plan_read

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
