from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.rule_count import RuleCount


T = TypeVar("T", bound="RetentionPreview")


@_attrs_define
class RetentionPreview:
    """What the next sweep would delete, if it came now.

    Attributes:
        student_data_days (int): For so many days the organization keeps what it has of students: of who left, from then
            on; attempts and results, from the last thing that happened
        older_than (datetime.datetime): What ended before then would go
        rules (list[RuleCount]): In the order in which the sweep goes through them; none that takes nothing
    """

    student_data_days: int
    older_than: datetime.datetime
    rules: list[RuleCount]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        student_data_days = self.student_data_days

        older_than = self.older_than.isoformat()

        rules = []
        for rules_item_data in self.rules:
            rules_item = rules_item_data.to_dict()
            rules.append(rules_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "student_data_days": student_data_days,
                "older_than": older_than,
                "rules": rules,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.rule_count import RuleCount  # noqa: PLC0415

        d = dict(src_dict)
        student_data_days = d.pop("student_data_days")

        older_than = datetime.datetime.fromisoformat(d.pop("older_than"))

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in _rules:
            rules_item = RuleCount.from_dict(rules_item_data)

            rules.append(rules_item)

        retention_preview = cls(
            student_data_days=student_data_days,
            older_than=older_than,
            rules=rules,
        )

        retention_preview.additional_properties = d
        return retention_preview

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
