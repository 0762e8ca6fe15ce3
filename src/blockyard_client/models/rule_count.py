from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.rule_count_counts import RuleCountCounts


T = TypeVar("T", bound="RuleCount")


@_attrs_define
class RuleCount:
    """
    Attributes:
        rule (str): Its name, as deletion reports say it
        words (str): Which rows it takes
        counts (RuleCountCounts): How many rows, by kind
    """

    rule: str
    words: str
    counts: RuleCountCounts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rule = self.rule

        words = self.words

        counts = self.counts.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "rule": rule,
                "words": words,
                "counts": counts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.rule_count_counts import RuleCountCounts  # noqa: PLC0415

        d = dict(src_dict)
        rule = d.pop("rule")

        words = d.pop("words")

        counts = RuleCountCounts.from_dict(d.pop("counts"))

        rule_count = cls(
            rule=rule,
            words=words,
            counts=counts,
        )

        rule_count.additional_properties = d
        return rule_count

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
