from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.erased_results import ErasedResults, check_erased_results
from ..types import UNSET, Unset

T = TypeVar("T", bound="RetentionUpdate")


@_attrs_define
class RetentionUpdate:
    """What is left out stays as it is.

    Attributes:
        student_data_days (int | None | Unset): For so many days the organization keeps what it has of students: of who
            left, from then on; attempts and results, from the last thing that happened; the default is two years
        results_of_erased (ErasedResults | None | Unset): What becomes of the results of a student who is erased, unless
            the one who erases says so: `erase`, or `keep` them without a name
    """

    student_data_days: int | None | Unset = UNSET
    results_of_erased: ErasedResults | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        student_data_days: int | None | Unset
        if isinstance(self.student_data_days, Unset):
            student_data_days = UNSET
        else:
            student_data_days = self.student_data_days

        results_of_erased: None | str | Unset
        if isinstance(self.results_of_erased, Unset):
            results_of_erased = UNSET
        elif isinstance(self.results_of_erased, str):
            results_of_erased = self.results_of_erased
        else:
            results_of_erased = self.results_of_erased

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if student_data_days is not UNSET:
            field_dict["student_data_days"] = student_data_days
        if results_of_erased is not UNSET:
            field_dict["results_of_erased"] = results_of_erased

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_student_data_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        student_data_days = _parse_student_data_days(d.pop("student_data_days", UNSET))

        def _parse_results_of_erased(data: object) -> ErasedResults | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                results_of_erased_type_0 = check_erased_results(data)

                return results_of_erased_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ErasedResults | None | Unset, data)

        results_of_erased = _parse_results_of_erased(d.pop("results_of_erased", UNSET))

        retention_update = cls(
            student_data_days=student_data_days,
            results_of_erased=results_of_erased,
        )

        return retention_update
