from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.erased_results import ErasedResults, check_erased_results

T = TypeVar("T", bound="RetentionRead")


@_attrs_define
class RetentionRead:
    """
    Attributes:
        student_data_days (int): For so many days the organization keeps what it has of students: of who left, from then
            on; attempts and results, from the last thing that happened
        results_of_erased (ErasedResults): What becomes of the results of a student who is erased. More words may come:
            treat one that you do not know as none of these.
    """

    student_data_days: int
    results_of_erased: ErasedResults
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        student_data_days = self.student_data_days

        results_of_erased: str = self.results_of_erased

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "student_data_days": student_data_days,
                "results_of_erased": results_of_erased,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        student_data_days = d.pop("student_data_days")

        results_of_erased = check_erased_results(d.pop("results_of_erased"))

        retention_read = cls(
            student_data_days=student_data_days,
            results_of_erased=results_of_erased,
        )

        retention_read.additional_properties = d
        return retention_read

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
